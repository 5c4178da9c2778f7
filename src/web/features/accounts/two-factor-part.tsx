import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/identity.ts'
import styles from './accounts.module.css'
import { SureStep } from './sure-step.tsx'
import { useAccountChange } from './use-account-change.ts'

/** A lost phone: takes the second step from an account, whose owner may turn it on again. */
export function TwoFactorPart({ user, onSaved }: { user: User; onSaved: (user: User) => void }) {
  const { t } = useTranslation()
  const change = useAccountChange(user.username, onSaved)
  return (
    <section className={styles.part}>
      <h3>{t('accounts.edit.twoFactor')}</h3>
      <p>{t(user.twoFactor ? 'accounts.edit.twoFactorOn' : 'accounts.edit.twoFactorOff')}</p>
      <p role="status" className={styles.said}>
        {change.isSuccess && !user.twoFactor && t('accounts.edit.resetDone')}
      </p>
      {user.twoFactor && (
        <SureStep
          label={t('accounts.edit.reset')}
          question={t('accounts.edit.resetSure', { name: user.name })}
          confirm={t('accounts.edit.resetDo')}
          isPending={change.isPending}
          error={change.error}
          onConfirm={() => change.mutateAsync({ resetTwoFactor: true })}
        />
      )}
    </section>
  )
}
