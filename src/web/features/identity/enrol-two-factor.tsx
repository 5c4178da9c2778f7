import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Me } from '../../../contract/identity.ts'
import { requestTwoFactor } from '../../queries/identity.ts'
import { AuthenticatorStep } from './authenticator-step.tsx'
import { ConfirmPasswordForm } from './confirm-password-form.tsx'
import styles from './identity.module.css'
import { RecoveryCodes } from './recovery-codes.tsx'
import deviceStyles from './two-factor.module.css'

interface EnrolTwoFactorProps {
  readonly username: string
  /** There is a device already, which counts until the new one is confirmed. */
  readonly isRenewal?: boolean
  /** Called once the recovery codes are kept, not before: the screen that follows no longer shows them. */
  readonly onDone: (me: Me) => void
  /** Not set where the role must have it. */
  readonly onCancel?: () => void
}

/** A second device for signing in: password, app, recovery codes. Nothing is asked for before the app is proved to work. */
export function EnrolTwoFactor({ username, isRenewal = false, onDone, onCancel }: EnrolTwoFactorProps) {
  const { t } = useTranslation()
  const [confirmed, setConfirmed] = useState<Me | null>(null)
  const [isLate, setIsLate] = useState(false)
  const begin = useMutation({ mutationFn: requestTwoFactor })
  const step = confirmed !== null ? 3 : begin.data !== undefined ? 2 : 1
  const stepRef = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    // Not into the field: on a phone that would scroll the code to scan out of sight.
    if (step === 2) stepRef.current?.focus()
  }, [step])
  return (
    <div className={deviceStyles.enrol}>
      <p className={deviceStyles.step} ref={stepRef} tabIndex={-1}>
        {t('identity.twoFactor.stepOf', { n: step })}
      </p>
      {begin.data === undefined ? (
        <>
          {isLate && (
            <p role="status" className={styles.note}>
              {t('identity.twoFactor.late')}
            </p>
          )}
          <p className={styles.lead}>{t(`identity.twoFactor.${isRenewal ? 'renewLead' : 'passwordLead'}`)}</p>
          <ConfirmPasswordForm
            username={username}
            submit={t('identity.twoFactor.next')}
            isPending={begin.isPending}
            error={begin.error}
            onSubmit={password => begin.mutate(password)}
            onCancel={onCancel}
          />
        </>
      ) : confirmed === null ? (
        <AuthenticatorStep
          {...begin.data}
          onConfirmed={setConfirmed}
          onExpired={() => {
            setIsLate(true)
            begin.reset()
          }}
          onCancel={onCancel}
        />
      ) : (
        <RecoveryCodes
          username={username}
          lead={t('identity.twoFactor.codesLead')}
          codes={begin.data.recoveryCodes}
          onSaved={() => {
            // The key and the codes have no business in memory once they are kept elsewhere.
            begin.reset()
            onDone(confirmed)
          }}
        />
      )}
    </div>
  )
}
