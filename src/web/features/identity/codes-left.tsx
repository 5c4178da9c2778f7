import { Button } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './identity.module.css'

/** Signed in with a recovery code, which is gone now: said before anything else, while it can still be helped. */
export function CodesLeft({ left, onGoOn }: { left: number; onGoOn: () => void }) {
  const { t } = useTranslation()
  const saidId = useId()
  return (
    <div className={styles.form}>
      <p role="status" id={saidId} className={styles.lead}>
        {left === 0 ? t('identity.second.lastUsed') : t('identity.second.left', { count: left })}
      </p>
      <p className="soft">{t('identity.second.leftAdvice')}</p>
      {/* Whoever hears the page is on the button before the line above it is read. */}
      <Button size="md" onClick={onGoOn} aria-describedby={saidId} autoFocus data-autofocus>
        {t('identity.second.goOn')}
      </Button>
    </div>
  )
}
