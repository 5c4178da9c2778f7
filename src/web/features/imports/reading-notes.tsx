import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Import } from '../../../contract/imports.ts'
import { ignoredReasons } from '../../../domain/issue.ts'
import { type Format, useFormat } from '../../texts/format.ts'
import styles from './import-card.module.css'

/** What was left out of a file on purpose: rows that are no data, columns nobody asked for. */
export function ReadingNotes({ item }: { item: Import }) {
  const { t } = useTranslation()
  const format = useFormat()
  const ignored = ignoredParts(item, t, format)
  if (ignored.length === 0 && item.ignoredColumns.length === 0) return null
  return (
    <div className={styles.notes}>
      {ignored.length > 0 && <p>{t('imports.ignoredBy', { list: ignored.join(', ') })}</p>}
      {item.ignoredColumns.length > 0 && (
        <p>{t('imports.ignoredColumns', { list: item.ignoredColumns.join(', ') })}</p>
      )}
    </div>
  )
}

function ignoredParts(item: Import, t: TFunction, format: Format): string[] {
  return ignoredReasons
    .filter(reason => (item.ignoredBy[reason] ?? 0) > 0)
    .map(reason => `${format.count(item.ignoredBy[reason] ?? 0)} ${t(`imports.ignored.${reason}`)}`)
}
