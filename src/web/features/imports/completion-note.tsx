import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Import } from '../../../contract/imports.ts'
import { importsQuery } from '../../queries/imports.ts'
import { useFormat } from '../../texts/format.ts'
import styles from './import-card.module.css'
import { takenRows } from './import-words.ts'

/** Of a file that brings set-aside rows back: which import it adds to, and how many rows. */
export function CompletionNote({ item }: { item: Import }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data: imports } = useQuery(importsQuery)
  if (item.completes === null) return null
  const parent = imports?.find(({ id }) => id === item.completes)
  const rows = takenRows(item.counts)
  const values = {
    file: parent?.fileName ?? t('imports.completion.unknownFile'),
    n: format.count(rows),
    count: rows,
    date: item.asOf === null ? '–' : format.date(item.asOf),
  }
  return (
    <p className={styles.callout}>
      <strong>{t('imports.completion.of', values)}</strong> {t('imports.completion.adds', values)}
    </p>
  )
}
