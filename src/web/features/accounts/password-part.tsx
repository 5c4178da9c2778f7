import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/identity.ts'
import styles from './accounts.module.css'
import { CopyPassword } from './copy-password.tsx'
import { generatePassword } from './generate-password.ts'
import { SureStep } from './sure-step.tsx'
import { useAccountChange } from './use-account-change.ts'

/** A forgotten password: a temporary one, made here and shown this once. */
export function PasswordPart({ user, onSaved }: { user: User; onSaved: (user: User) => void }) {
  const { t } = useTranslation()
  const [made, setMade] = useState<string | null>(null)
  const change = useAccountChange(user.username, onSaved)
  const renew = async () => {
    const password = generatePassword(user.username)
    await change.mutateAsync({ password, mustChangePassword: true })
    setMade(password)
  }
  return (
    <section className={styles.part}>
      <h3>{t('accounts.edit.password')}</h3>
      <p>{t(user.mustChangePassword ? 'accounts.edit.passwordInitial' : 'accounts.edit.passwordText')}</p>
      <div role="status">
        {made !== null && (
          <div className={styles.made}>
            <p>{t('accounts.edit.handOver', { name: user.name })}</p>
            <CopyPassword password={made} />
          </div>
        )}
      </div>
      <SureStep
        label={t('accounts.edit.newPassword')}
        question={t('accounts.edit.newPasswordSure', { name: user.name })}
        confirm={t('accounts.edit.newPasswordDo')}
        isPending={change.isPending}
        error={change.error}
        onConfirm={renew}
      />
    </section>
  )
}
