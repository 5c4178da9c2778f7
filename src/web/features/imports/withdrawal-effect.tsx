import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { recordChanges } from '../../../contract/import-changes.ts'
import type { Import } from '../../../contract/imports.ts'
import { withdrawalQuery } from '../../queries/imports.ts'
import { useFormat } from '../../texts/format.ts'
import { RowsPlaceholder } from '../../ui/skeletons.tsx'
import { describeImport, takenRows } from './import-words.ts'
import styles from './withdraw-dialog.module.css'

/** What a withdrawal changes, before it is done: what stands instead, who comes and goes, which dates. */
export function WithdrawalEffect({ item, imports }: { item: Import; imports: readonly Import[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data, isError } = useQuery(withdrawalQuery(item.id))
  const rows = takenRows(item.counts)
  const known = t('imports.withdraw.effect', {
    count: rows,
    n: format.count(rows),
    kind: t(`imports.kind.${item.kind ?? 'unknown'}`),
    date: item.asOf === null ? '–' : format.date(item.asOf),
  })
  if (isError) return <p>{known}</p>
  if (data === undefined) {
    return (
      <div role="status" aria-label={t('imports.withdraw.looking')}>
        <RowsPlaceholder rows={3} />
      </div>
    )
  }
  const nameOf = (id: string) => imports.find(other => other.id === id)
  const restored = data.restores === null ? undefined : nameOf(data.restores)
  const counts = recordChanges
    .filter(change => data[change] > 0)
    .map(change => t(`imports.withdraw.${change}`, { n: format.count(data[change]), count: data[change] }))
  return (
    <div className={styles.effect}>
      <p>{known}</p>
      <dl>
        <dt>{t('imports.withdraw.instead')}</dt>
        <dd>
          {data.restores === null
            ? t('imports.withdraw.nothingInstead')
            : restored === undefined
              ? t('imports.withdraw.formerInstead')
              : `${restored.fileName} (${describeImport(restored, t, format)})`}
        </dd>
        <dt>{t('imports.withdraw.people')}</dt>
        <dd>{counts.length === 0 ? t('imports.withdraw.nobody') : format.list(counts)}</dd>
        <dt>{t('imports.withdraw.cutOffs')}</dt>
        <dd>{data.cutOffs.length === 0 ? '–' : format.list(data.cutOffs.map(format.date))}</dd>
        {data.completions.length > 0 && (
          <>
            <dt>{t('imports.withdraw.along')}</dt>
            <dd>{format.list(data.completions.map(id => nameOf(id)?.fileName ?? id))}</dd>
          </>
        )}
      </dl>
    </div>
  )
}
