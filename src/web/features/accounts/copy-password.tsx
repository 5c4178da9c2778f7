import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './accounts.module.css'

/** A password to hand over, and a button that copies it. */
export function CopyPassword({ password }: { password: string }) {
  const { t } = useTranslation()
  const textRef = useRef<HTMLElement>(null)
  const [answer, setAnswer] = useState<'copied' | 'copyByHand' | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(password)
      setAnswer('copied')
    } catch {
      // On a plain-http address of the office's network the browser gives no clipboard.
      if (textRef.current !== null) window.getSelection()?.selectAllChildren(textRef.current)
      setAnswer('copyByHand')
    }
  }
  return (
    <div className={styles.copy}>
      <code ref={textRef}>{password}</code>
      <Button variant="default" onClick={copy} aria-label={t('accounts.copyLabel')}>
        {t('accounts.copy')}
      </Button>
      {answer !== null && <span>{t(`accounts.${answer}`)}</span>}
    </div>
  )
}
