import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './copy-button.module.css'

/** Copies text made at the press; where the browser gives no clipboard the text is shown, marked, to copy by hand. */
export function CopyButton({ text, label }: { text: () => string; label: string }) {
  const { t } = useTranslation()
  const [byHand, setByHand] = useState<string | null>(null)
  const [isCopied, setIsCopied] = useState(false)
  const areaRef = useRef<HTMLTextAreaElement>(null)
  const copy = async () => {
    const made = text()
    try {
      await navigator.clipboard.writeText(made)
      setIsCopied(true)
      setTimeout(() => setIsCopied(false), 3000)
    } catch {
      // A plain http address of the office's network.
      setByHand(made)
      requestAnimationFrame(() => areaRef.current?.select())
    }
  }
  return (
    <span className={styles.copy}>
      <Button variant="default" size="compact-sm" onClick={() => void copy()}>
        {label}
      </Button>
      <span role="status">{isCopied && t('frame.copied')}</span>
      {byHand !== null && (
        <textarea ref={areaRef} readOnly rows={4} value={byHand} aria-label={t('frame.copyByHand')} />
      )}
    </span>
  )
}
