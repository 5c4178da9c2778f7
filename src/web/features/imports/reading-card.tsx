import { Button } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Import } from '../../../contract/imports.ts'
import { type Format, useFormat } from '../../texts/format.ts'
import { messageOf } from '../../ui/failure.tsx'
import styles from './import-card.module.css'
import { describeImport } from './import-words.ts'
import { ProgressBar } from './progress-bar.tsx'
import { useImportSteps } from './use-import-step.ts'

/** A file the server works on: how far it is, in numbers. */
export function ReadingCard({ item }: { item: Import }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { discard } = useImportSteps(item)
  const isCommitting = item.status === 'committing'
  const step = stepText(item.progress, t, format)
  return (
    <article className={styles.card} aria-busy="true">
      <h2>{item.kind === null || !isCommitting ? item.fileName : describeImport(item, t, format)}</h2>
      <p className="soft">
        {isCommitting ? `${item.fileName} · ${step}` : step} · {format.bytes(item.size)}
      </p>
      <ProgressBar
        label={`${item.fileName}: ${step}`}
        done={item.progress.done}
        total={item.progress.total}
      />
      <div className={styles.actions}>
        {!isCommitting && (
          <Button variant="default" loading={discard.isPending} onClick={() => discard.mutate()}>
            {t('imports.reading.cancel')}
          </Button>
        )}
        <span className={styles.note}>
          {isCommitting ? t('imports.reading.committing') : t('imports.reading.closing')}
        </span>
      </div>
      {discard.isError && <p role="alert">{messageOf(discard.error, t)}</p>}
    </article>
  )
}

function stepText({ phase, done, total }: Import['progress'], t: TFunction, format: Format): string {
  if (phase === 'queued') return t('imports.reading.queued')
  if (phase === 'folding' || phase === 'done') return t('imports.reading.folding')
  const values = { done: format.count(done), total: format.count(total ?? done) }
  if (phase === 'storing') return t('imports.reading.storing', values)
  return total === undefined ? t('imports.reading.rows', values) : t('imports.reading.rowsOf', values)
}
