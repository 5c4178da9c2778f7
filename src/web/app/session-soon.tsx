import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { requestMe } from '../queries/identity.ts'
import { isProblem } from '../queries/problem-error.ts'
import { noticeMs, sessionClock } from '../queries/session-clock.ts'
import { sessionGate } from '../queries/session-gate.ts'
import styles from './session-soon.module.css'

const lookEveryMs = 5_000

/** A quiet word before a session ends for want of activity; once it has ended, the question over the page. */
export function SessionSoon() {
  const { t } = useTranslation()
  const left = useTimeLeft()
  if (left === null || left > noticeMs || left <= 0) return null
  return (
    <section className={styles.note} role="status" aria-label={t('identity.session.soonTitle')}>
      <div>
        <strong>{t('identity.session.soonTitle')}</strong>
        <p>{t('identity.session.soon', { count: Math.ceil(left / 60_000) })}</p>
      </div>
      <Button onClick={() => void lookAgain()}>{t('identity.session.stay')}</Button>
    </section>
  )
}

/** Milliseconds left, looked at now and then; asks the server once they are over. */
function useTimeLeft(): number | null {
  const [left, setLeft] = useState(() => sessionClock.left())
  useEffect(() => {
    const look = () => {
      const next = sessionClock.left()
      setLeft(next)
      if (next !== null && next <= 0) void lookAgain()
    }
    const timer = setInterval(look, lookEveryMs)
    // A laptop that was opened again, or a window that comes to the front, shows at once what holds.
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
  return left
}

/** Any answer keeps the session; a refusal means that it is over, and what is on the screen is covered. */
async function lookAgain(): Promise<void> {
  try {
    await requestMe()
  } catch (error) {
    if (!isProblem(error, 'not-signed-in')) return
    sessionClock.stop()
    sessionGate.ask('sign-in')
  }
}
