import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './identity.module.css'

/** Signed in with a recovery code, which is gone now: said before anything else, while it can still be helped. */
export function CodesLeft({ left, onGoOn }: { left: number; onGoOn: () => void }) {
  const { t } = useTranslation()
  return (
    <div className={styles.form}>
      <p role="status" className={styles.lead}>
        {left === 0 ? t('identity.second.lastUsed') : t('identity.second.left', { count: left })}
      </p>
      <p className="soft">{t('identity.second.leftAdvice')}</p>
      <Button size="md" onClick={onGoOn} autoFocus data-autofocus>
        {t('identity.second.goOn')}
      </Button>
    </div>
  )
}
