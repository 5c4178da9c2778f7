import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type RecordChange, recordChanges } from '../../../contract/import-changes.ts'
import type { Import } from '../../../contract/imports.ts'
import { differenceQuery } from '../../queries/imports.ts'
import { useFormat } from '../../texts/format.ts'
import { Failure } from '../../ui/failure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Placeholder } from '../../ui/skeletons.tsx'
import { DifferenceItems } from './difference-items.tsx'
import styles from './difference-panel.module.css'

/** What committing would change: who comes, goes, moves and changes, as counts that open into names. */
export function DifferencePanel({ item }: { item: Import }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [open, setOpen] = useState<RecordChange | null>(null)
  const difference = useQuery(differenceQuery(item.id))
  const { data } = difference
  if (difference.isError) {
    return <Failure error={difference.error} onRetry={() => void difference.refetch()} />
  }
  if (data === undefined) return <Placeholder width="16rem" />
  if (data.isUnchanged) return <Unchanged item={item} against={data.against} />
  const title =
    data.against === null
      ? t('imports.difference.first')
      : t('imports.difference.against', { date: format.date(data.against) })
  return (
    <div className={styles.difference}>
      {data.sameAs !== null && (
        <p className={styles.same} role="status">
          {t('imports.difference.sameAs', { date: format.date(data.sameAs.asOf) })}
        </p>
      )}
      <h3>{title}</h3>
      {data.against !== null && (
        <ul className={styles.counts}>
          {recordChanges.map(change => (
            <li key={change}>
              <button
                type="button"
                data-change={change}
                disabled={data[change] === 0}
                aria-expanded={open === change}
                onClick={() => setOpen(open === change ? null : change)}
              >
                <strong>{format.count(data[change])}</strong> {t(`imports.difference.${change}`)}
                {data[change] > 0 && (
                  <span className={open === change ? styles.turned : undefined}>
                    <Icon name="chevron" size={14} />
                  </span>
                )}
              </button>
            </li>
          ))}
          <li className="soft">
            {t('imports.difference.unchanged', { n: format.count(data.unchanged), count: data.unchanged })}
          </li>
        </ul>
      )}
      {open !== null && <DifferenceItems item={item} change={open} total={data[open]} />}
    </div>
  )
}

/** The same content under another date, or saved once more: likely not what was meant. */
function Unchanged({ item, against }: { item: Import; against: Import['asOf'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <p className={styles.same} role="status">
      <strong>
        {t('imports.difference.nothing', { date: against === null ? '' : format.date(against) })}
      </strong>{' '}
      {item.asOf !== against && t('imports.difference.nothingHint')}
    </p>
  )
}
