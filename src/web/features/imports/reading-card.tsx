import { Button } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Import } from '../../../contract/imports.ts'
import { type Format, useFormat } from '../../texts/format.ts'
import { messageOf } from '../../ui/failure.tsx'
import styles from './import-card.module.css'
import { describeImport } from './import-words.ts'
import { PhaseList } from './phase-list.tsx'
import { ProgressBar } from './progress-bar.tsx'
import { useImportSteps } from './use-import-step.ts'
import { useTimeLeft } from './use-time-left.ts'

/** A file the server works on: how far it is, in numbers. */
export function ReadingCard({ item }: { item: Import }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { discard } = useImportSteps(item)
  const isCommitting = item.status === 'committing'
  const { phase, done, total } = item.progress
  const step = stepText(item, t, format)
  const seconds = useTimeLeft(`${item.status} ${phase}`, done, total)
  const left = seconds === null ? null : t('imports.reading.left', { n: format.count(seconds) })
  const isStoring = isCommitting || phase === 'storing' || phase === 'folding'
  return (
    <article className={styles.card} aria-busy="true" id={`impor-${item.id}`}>
      <h2>{item.kind === null || !isCommitting ? item.fileName : describeImport(item, t, format)}</h2>
      <p className="soft">
        {[isCommitting ? item.fileName : null, step, left, format.bytes(item.size)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <PhaseList current={isStoring ? 'storing' : 'reading'} />
      <ProgressBar label={`${item.fileName}: ${step}`} done={done} total={total} />
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

function stepText({ status, progress }: Import, t: TFunction, format: Format): string {
  const { phase, done, total } = progress
  if (phase === 'queued') {
    return t(status === 'committing' ? 'imports.reading.queuedToStore' : 'imports.reading.queued')
  }
  if (phase === 'folding' || phase === 'done') return t('imports.reading.folding')
  const values = { done: format.count(done), total: format.count(total ?? done) }
  if (phase === 'storing') {
    return total === undefined
      ? t('imports.reading.storingRows', values)
      : t('imports.reading.storing', values)
  }
  return total === undefined ? t('imports.reading.rows', values) : t('imports.reading.rowsOf', values)
}
