import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Me } from '../../../contract/identity.ts'
import { requestSecondStep } from '../../queries/identity.ts'
import { isProblem } from '../../queries/problem-error.ts'
import { Refusal } from '../../ui/refusal.tsx'
import { CodeField, codeLength } from './code-field.tsx'
import styles from './identity.module.css'

interface SecondStepFormProps {
  readonly onSignedIn: (me: Me) => void
  /** Signed in with a recovery code, and so many are left. */
  readonly onRecovered: (me: Me, left: number) => void
  /** Back to the password: by choice, or because the code came too late. */
  readonly onBack: (reason: 'chosen' | 'expired') => void
}

/** The second step of signing in: a code of the app, or one of those kept for a lost phone. */
export function SecondStepForm({ onSignedIn, onRecovered, onBack }: SecondStepFormProps) {
  const { t } = useTranslation()
  const [kind, setKind] = useState<'totp' | 'recovery'>('totp')
  const [code, setCode] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const verify = useMutation({
    mutationFn: requestSecondStep,
    onSuccess: ({ recoveryCodesLeft, ...me }) => {
      if (recoveryCodesLeft === null) onSignedIn(me)
      else onRecovered(me, recoveryCodesLeft)
    },
    onError: error => {
      if (isProblem(error, 'second-step-expired')) onBack('expired')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (verify.isPending) return
    const isWhole = kind === 'totp' ? code.length === codeLength : code.trim().length > 4
    setFault(isWhole ? null : t(kind === 'totp' ? 'identity.second.codeShape' : 'identity.second.codeNeeded'))
    if (isWhole) verify.mutate({ kind, code: code.trim() })
  }
  const choose = (next: typeof kind) => {
    setKind(next)
    setCode('')
    setFault(null)
    verify.reset()
  }
  const wrong = t(kind === 'totp' ? 'identity.second.wrongCode' : 'identity.second.wrongRecovery')
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <p className={styles.lead}>
        {t(kind === 'totp' ? 'identity.second.lead' : 'identity.second.leadRecovery')}
      </p>
      {kind === 'totp' ? (
        <CodeField key="totp" value={code} onChange={setCode} error={fault} autoFocus data-autofocus />
      ) : (
        <TextInput
          key="recovery"
          label={t('identity.second.recoveryCode')}
          value={code}
          onChange={event => setCode(event.currentTarget.value)}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          size="md"
          error={fault}
          autoFocus
        />
      )}
      <Refusal error={verify.error} words={{ 'wrong-code': wrong, 'invalid-request': wrong }} />
      <Button type="submit" size="md" loading={verify.isPending}>
        {t('identity.second.submit')}
      </Button>
      <div className={styles.ways}>
        <button
          type="button"
          className="text-button"
          onClick={() => choose(kind === 'totp' ? 'recovery' : 'totp')}
        >
          {t(kind === 'totp' ? 'identity.second.useRecovery' : 'identity.second.useApp')}
        </button>
        <button type="button" className="text-button" onClick={() => onBack('chosen')}>
          {t('identity.second.back')}
        </button>
      </div>
      {kind === 'recovery' && <p className="soft">{t('identity.second.lost')}</p>}
    </form>
  )
}
