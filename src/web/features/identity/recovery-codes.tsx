import { Button, Checkbox } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../../ui/copy-button.tsx'
import styles from './identity.module.css'
import deviceStyles from './two-factor.module.css'

interface RecoveryCodesProps {
  readonly username: string
  /** What they are for. */
  readonly lead: string
  readonly codes: readonly string[]
  readonly onSaved: () => void
}

/** The codes for a lost phone, shown this once: nobody goes on before they say that they kept them. */
export function RecoveryCodes({ username, lead, codes, onSaved }: RecoveryCodesProps) {
  const { t } = useTranslation()
  const [isSaved, setIsSaved] = useState(false)
  const headingRef = useRef<HTMLHeadingElement>(null)
  const head = t('identity.twoFactor.codesHead', { username })
  const text = () => `${[head, '', ...codes, '', t('identity.twoFactor.codesFoot')].join('\n')}\n`
  useEffect(() => headingRef.current?.focus(), [])
  useEffect(() => {
    if (isSaved) return
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', hold)
    return () => window.removeEventListener('beforeunload', hold)
  }, [isSaved])
  return (
    <div className={styles.form}>
      <h3 ref={headingRef} tabIndex={-1} className={deviceStyles.stepTitle}>
        {t('identity.twoFactor.codesTitle')}
      </h3>
      <p className={styles.lead}>{lead}</p>
      <div className={deviceStyles.codes}>
        <p className={deviceStyles.printed}>{head}</p>
        <ul>
          {codes.map(code => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <p className={deviceStyles.printed}>{t('identity.twoFactor.codesFoot')}</p>
      </div>
      <div className={styles.ways}>
        <CopyButton label={t('identity.twoFactor.copyCodes')} text={text} />
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => saveText(text(), t('identity.twoFactor.codesFile'))}
        >
          {t('identity.twoFactor.downloadCodes')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={() => window.print()}>
          {t('identity.twoFactor.printCodes')}
        </Button>
      </div>
      <Checkbox
        label={t('identity.twoFactor.saved')}
        checked={isSaved}
        onChange={event => setIsSaved(event.currentTarget.checked)}
      />
      <Button size="md" disabled={!isSaved} onClick={onSaved}>
        {t('identity.twoFactor.finish')}
      </Button>
    </div>
  )
}

function saveText(text: string, fileName: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The browser takes the bytes after the click; the codes need not lie in memory longer than that.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
