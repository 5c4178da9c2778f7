import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { requestRecoveryCodes, twoFactorQuery } from '../../queries/identity.ts'
import { ConfirmPasswordForm } from '../identity/confirm-password-form.tsx'
import { RecoveryCodes } from '../identity/recovery-codes.tsx'
import styles from './own-account.module.css'

interface NewRecoveryCodesProps {
  readonly username: string
  /** Called once the codes are kept: nothing shows them afterwards. */
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** Other recovery codes in the place of those of before: the password, then the list. */
export function NewRecoveryCodes({ username, onDone, onCancel }: NewRecoveryCodesProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const make = useMutation({
    mutationFn: requestRecoveryCodes,
    onSuccess: () => client.invalidateQueries({ queryKey: twoFactorQuery.queryKey }),
  })
  if (make.data !== undefined) {
    return (
      <RecoveryCodes
        username={username}
        lead={t('identity.twoFactor.newCodesLead')}
        codes={make.data.recoveryCodes}
        onSaved={() => {
          // The codes have no business in memory once they are kept elsewhere.
          make.reset()
          onDone()
        }}
      />
    )
  }
  return (
    <>
      <p className={styles.said}>{t('identity.twoFactor.newCodesWarning')}</p>
      <ConfirmPasswordForm
        username={username}
        submit={t('identity.twoFactor.newCodesSubmit')}
        isPending={make.isPending}
        error={make.error}
        onSubmit={password => make.mutate(password)}
        onCancel={onCancel}
      />
    </>
  )
}
