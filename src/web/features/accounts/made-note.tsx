import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/identity.ts'
import styles from './accounts.module.css'
import { CopyPassword } from './copy-password.tsx'

interface MadeNoteProps {
  readonly user: User
  /** Shown here and nowhere else; `null` if the administrator wrote it. */
  readonly password: string | null
  readonly onDone: () => void
  readonly onAnother: () => void
}

/** Who was made, and what to hand over. */
export function MadeNote({ user, password, onDone, onAnother }: MadeNoteProps) {
  const { t } = useTranslation()
  const noteRef = useRef<HTMLDivElement>(null)
  useEffect(() => noteRef.current?.focus(), [])
  return (
    // Named and focused, so that it is read out whole in place of the form.
    <div className={styles.made} ref={noteRef} tabIndex={-1} role="status">
      <strong>{t('accounts.made', { name: user.name })}</strong>
      <p>{t('accounts.madeAs', { username: user.username, role: t(`frame.role_${user.role}`) })}</p>
      {password === null ? (
        <p>{t('accounts.handOverTyped')}</p>
      ) : (
        <>
          <p>{t('accounts.handOver')}</p>
          <CopyPassword password={password} />
        </>
      )}
      <div className="buttons">
        <Button onClick={onDone}>{t('accounts.done')}</Button>
        <Button variant="default" onClick={onAnother}>
          {t('accounts.another')}
        </Button>
      </div>
    </div>
  )
}
