import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/identity.ts'
import styles from './accounts.module.css'
import { SureStep } from './sure-step.tsx'
import { useAccountChange } from './use-account-change.ts'

/** Lets an account in or not; nothing it did is lost either way. */
export function AccessPart({ user, onSaved }: { user: User; onSaved: (user: User) => void }) {
  const { t } = useTranslation()
  const change = useAccountChange(user.username, onSaved)
  const { name } = user
  return (
    <section className={styles.part}>
      <h3>{t('accounts.edit.access')}</h3>
      <p>{t(user.disabled ? 'accounts.edit.accessOff' : 'accounts.edit.accessOn')}</p>
      <p role="status" className={styles.said}>
        {change.isSuccess && t(user.disabled ? 'accounts.edit.disabledDone' : 'accounts.edit.enabledDone')}
      </p>
      <SureStep
        key={String(user.disabled)}
        label={t(user.disabled ? 'accounts.edit.enable' : 'accounts.edit.disable')}
        question={t(user.disabled ? 'accounts.edit.enableSure' : 'accounts.edit.disableSure', { name })}
        confirm={t(user.disabled ? 'accounts.edit.enable' : 'accounts.edit.disableDo')}
        isPending={change.isPending}
        error={change.error}
        onConfirm={() => change.mutateAsync({ disabled: !user.disabled })}
      />
    </section>
  )
}
