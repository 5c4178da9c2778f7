import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Import } from '../../../contract/imports.ts'
import styles from './import-card.module.css'
import { useImportSteps } from './use-import-step.ts'

/** A file that could not be read: which, why, and what to do next. */
export function FailedCard({ item }: { item: Import }) {
  const { t } = useTranslation()
  const { discard } = useImportSteps(item)
  return (
    <article className={styles.card} data-tone="failed" role="alert">
      <h2>{t('imports.failed.title', { file: item.fileName })}</h2>
      <p>{item.error?.message ?? t('failure.unexpected')}</p>
      <p className="soft">{t('imports.failed.kept')}</p>
      <div className={styles.actions}>
        <Button variant="default" loading={discard.isPending} onClick={() => discard.mutate()}>
          {t('imports.failed.dismiss')}
        </Button>
      </div>
    </article>
  )
}
