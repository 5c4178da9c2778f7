import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { requestReveal } from '../../queries/privacy.ts'
import { useUncached } from '../../queries/use-uncached.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { RevealDialog } from './reveal-dialog.tsx'
import styles from './reveal-nik.module.css'

/** Long enough to compare with a card, too short to be forgotten on the screen. */
const shownSeconds = 60

interface RevealNikProps {
  readonly workerId: string
  readonly name: string
  readonly masked: string
}

/**
 * A masked NIK, and the whole one for a reason: shown for a minute, gone when the window is left or the
 * panel closed, and kept in no cache.
 */
export function RevealNik({ workerId, name, masked }: RevealNikProps) {
  const { t } = useTranslation()
  const [isAsking, setIsAsking] = useState(false)
  const [said, setSaid] = useState('')
  const { value, error, isPending, run, forget } = useUncached(async (reason: string) => {
    const { nik } = await requestReveal(workerId, reason)
    setIsAsking(false)
    setSaid(t('reveal.shownSaid'))
    return nik
  })
  const hide = useCallback(() => {
    forget()
    setSaid(t('reveal.hidden'))
  }, [forget, t])
  return (
    <span className={styles.nik}>
      {value === null ? (
        <>
          {t('pending.person.nik', { nik: masked })}
          <button
            type="button"
            className="text-button"
            aria-label={t('reveal.showOf', { name })}
            onClick={() => setIsAsking(true)}
          >
            {t('reveal.show')}
          </button>
        </>
      ) : (
        <Shown nik={value} onHide={hide} />
      )}
      <span role="status" className="visually-hidden">
        {said}
      </span>
      {isAsking && (
        <RevealDialog
          name={name}
          error={error}
          isPending={isPending}
          onClose={() => {
            setIsAsking(false)
            forget()
          }}
          onConfirm={reason => void run(reason)}
        />
      )}
    </span>
  )
}

function Shown({ nik, onHide }: { nik: string; onHide: () => void }) {
  const { t } = useTranslation()
  const left = useSecondsLeft(onHide)
  useEffect(() => {
    const hideWhenLeft = () => {
      if (document.visibilityState === 'hidden') onHide()
    }
    window.addEventListener('blur', onHide)
    document.addEventListener('visibilitychange', hideWhenLeft)
    return () => {
      window.removeEventListener('blur', onHide)
      document.removeEventListener('visibilitychange', hideWhenLeft)
    }
  }, [onHide])
  return (
    <>
      <strong className={styles.shown}>{t('reveal.shown', { nik: inGroups(nik) })}</strong>
      <CopyButton text={() => nik} label={t('reveal.copy')} />
      <button type="button" className="text-button" onClick={onHide}>
        {t('reveal.hide')}
      </button>
      <span className={styles.left}>{t('reveal.left', { n: left })}</span>
    </>
  )
}

function useSecondsLeft(onOver: () => void): number {
  const [left, setLeft] = useState(shownSeconds)
  useEffect(() => {
    const until = Date.now() + shownSeconds * 1000
    const timer = setInterval(() => {
      const seconds = Math.ceil((until - Date.now()) / 1000)
      if (seconds > 0) setLeft(seconds)
      else onOver()
    }, 1000)
    return () => clearInterval(timer)
  }, [onOver])
  return left
}

/** District, birth and serial of a NIK, as it is read aloud. */
function inGroups(nik: string): string {
  return nik.replace(/^(\d{6})(\d{6})(\d{4})$/, '$1 $2 $3')
}
