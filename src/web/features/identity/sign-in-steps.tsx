import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Me } from '../../../contract/identity.ts'
import { tellWindows } from '../../queries/session-news.ts'
import { CodesLeft } from './codes-left.tsx'
import styles from './identity.module.css'
import { SecondStepForm } from './second-step-form.tsx'
import { SignInForm } from './sign-in-form.tsx'

/** `late`: the second step took too long, and it begins anew; `recovered`: in, and told how many codes are left. */
export type SignInStep = 'password' | 'code' | 'late' | 'recovered'

/** Whether what is shown belongs to the second of the two steps. */
export function isSecondStep(step: SignInStep): boolean {
  return step === 'code' || step === 'recovered'
}

interface SignInStepsProps {
  readonly step: SignInStep
  readonly onStep: (step: SignInStep) => void
  readonly onSignedIn: (me: Me) => void
  /** Who is expected. */
  readonly expected?: string
}

/** Password, then the code where the account has a second device. */
export function SignInSteps({ step, onStep, onSignedIn, expected = '' }: SignInStepsProps) {
  const { t } = useTranslation()
  const [username, setUsername] = useState(expected)
  const [recovered, setRecovered] = useState<{ me: Me; left: number } | null>(null)
  // At once: until they know, other windows would go on as whoever was signed in before.
  const tell = ({ username }: Me) => tellWindows({ kind: 'signed-in', username })
  const enter = (me: Me) => {
    tell(me)
    onSignedIn(me)
  }
  if (step === 'recovered' && recovered !== null) {
    return <CodesLeft left={recovered.left} onGoOn={() => onSignedIn(recovered.me)} />
  }
  if (step === 'code') {
    return (
      <SecondStepForm
        onSignedIn={enter}
        onRecovered={(me, left) => {
          tell(me)
          setRecovered({ me, left })
          onStep('recovered')
        }}
        onBack={reason => onStep(reason === 'expired' ? 'late' : 'password')}
      />
    )
  }
  return (
    <>
      {step === 'late' && (
        <p role="status" className={styles.note}>
          {t('identity.second.expired')}
        </p>
      )}
      <SignInForm
        username={username}
        onUsername={setUsername}
        onSignedIn={enter}
        onSecondStep={() => onStep('code')}
      />
    </>
  )
}
