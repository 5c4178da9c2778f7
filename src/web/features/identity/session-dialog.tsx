import { Modal } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Me } from '../../../contract/identity.ts'
import { meQuery, requestMe } from '../../queries/identity.ts'
import { isProblem } from '../../queries/problem-error.ts'
import { type GateState, sessionGate } from '../../queries/session-gate.ts'
import { Failure } from '../../ui/failure.tsx'
import styles from './identity.module.css'
import { freshPage, leaveNothing } from './leave-nothing.ts'
import { RequiredStep, requiredWords } from './required-step.tsx'
import { isSecondStep, type SignInStep, SignInSteps } from './sign-in-steps.tsx'

interface SessionDialogProps {
  readonly gate: GateState
  /** The same person is back, and nothing is due. */
  readonly onBack: (me: Me) => void
}

/** The session ended while a screen was open: sign in over it, so that nothing typed is lost. */
export function SessionDialog({ gate, onBack }: SessionDialogProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const router = useRouter()
  const [before] = useState(() => client.getQueryData(meQuery.queryKey))
  const [step, setStep] = useState<SignInStep>('password')
  const [arrived, setArrived] = useState<Me | null>(null)
  const arrive = (me: Me) => {
    // Another person must not see, nor send, what the one before had open.
    if (before !== undefined && before.username !== me.username) freshPage.open('/')
    else if (me.must === null) onBack(me)
    else setArrived(me)
  }
  const isOut = step !== 'recovered'
  const title =
    arrived?.must != null
      ? t(requiredWords[arrived.must].title)
      : t(isSecondStep(step) ? 'identity.second.title' : 'identity.session.endedTitle')
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={title}
      centered
      zIndex={1000}
      // What was open stays private while nobody is signed in.
      overlayProps={{ blur: 14, backgroundOpacity: 0.4 }}
      padding="lg"
      transitionProps={{ duration: 0 }}
    >
      {arrived !== null ? (
        <RequiredStep key={arrived.must} me={arrived} onDone={arrive} />
      ) : gate.need === 'steps' ? (
        <DueSteps onKnown={arrive} />
      ) : (
        <>
          {isOut && <p className={styles.lead}>{t('identity.session.ended')}</p>}
          {isOut && gate.unsent > 0 && <p className={styles.note}>{t('identity.session.unsent')}</p>}
          <SignInSteps
            step={step}
            onStep={setStep}
            onSignedIn={arrive}
            {...(before !== undefined && { expected: before.username })}
          />
          {isOut && before !== undefined && (
            <p className={styles.leave}>
              <button type="button" className="text-button" onClick={() => void leaveNothing(client, router)}>
                {t('identity.session.leave', { name: before.name })}
              </button>
            </p>
          )}
        </>
      )}
    </Modal>
  )
}

/** Signed in, but something became due meanwhile: the server says what. */
function DueSteps({ onKnown }: { onKnown: (me: Me) => void }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery({ queryKey: ['me', 'due'], queryFn: requestMe, gcTime: 0 })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (data !== undefined) onKnown(data)
    else if (isProblem(error, 'not-signed-in')) sessionGate.ask('sign-in')
  }, [data, error])
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />
  return <p role="status">{t('identity.session.stepsLoading')}</p>
}
