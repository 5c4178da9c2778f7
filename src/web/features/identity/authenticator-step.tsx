import { useMutation } from '@tanstack/react-query'
import { type FormEvent, lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Me } from '../../../contract/identity.ts'
import { requestTwoFactorConfirmation } from '../../queries/identity.ts'
import { isProblem } from '../../queries/problem-error.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Refusal } from '../../ui/refusal.tsx'
import { CodeField, codeLength } from './code-field.tsx'
import { FormSteps } from './form-steps.tsx'
import styles from './identity.module.css'
import deviceStyles from './two-factor.module.css'

const QrCode = lazy(async () => ({ default: (await import('./qr-code.tsx')).QrCode }))

interface AuthenticatorStepProps {
  readonly uri: string
  readonly secret: string
  readonly onConfirmed: (me: Me) => void
  /** The key was left too long, or another one was asked for elsewhere. */
  readonly onExpired: () => void
  readonly onCancel: (() => void) | undefined
}

/** The key goes into the authenticator app; a code of it proves that it arrived. */
export function AuthenticatorStep(props: AuthenticatorStepProps) {
  const { uri, secret, onConfirmed, onExpired, onCancel } = props
  const { t } = useTranslation()
  const [code, setCode] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const confirm = useMutation({
    mutationFn: requestTwoFactorConfirmation,
    onSuccess: onConfirmed,
    onError: error => {
      if (isProblem(error, 'enrolment-expired')) onExpired()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const isWhole = code.length === codeLength
    setFault(isWhole ? null : t('identity.second.codeShape'))
    if (isWhole && !confirm.isPending) confirm.mutate(code)
  }
  const wrong = t('identity.twoFactor.wrongCode')
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <p className={styles.lead}>{t('identity.twoFactor.scanLead')}</p>
      <Suspense fallback={<div className={deviceStyles.qr} />}>
        <QrCode text={uri} label={t('identity.twoFactor.qrLabel')} />
      </Suspense>
      <a href={uri} className={deviceStyles.openApp}>
        {t('identity.twoFactor.openApp')}
      </a>
      <div className={deviceStyles.key}>
        <p>{t('identity.twoFactor.keyLabel')}</p>
        <code>{inGroups(secret)}</code>
        <CopyButton label={t('identity.twoFactor.copyKey')} text={() => secret} />
      </div>
      <p className={styles.lead}>{t('identity.twoFactor.codeLead')}</p>
      <CodeField value={code} onChange={setCode} error={fault} />
      <Refusal error={confirm.error} words={{ 'wrong-code': wrong, 'invalid-request': wrong }} />
      <FormSteps submit={t('identity.twoFactor.confirm')} isPending={confirm.isPending} onCancel={onCancel} />
    </form>
  )
}

/** A key in groups of four, as it is read from a screen into a phone. */
function inGroups(key: string): string {
  return key.match(/.{1,4}/g)?.join(' ') ?? ''
}
