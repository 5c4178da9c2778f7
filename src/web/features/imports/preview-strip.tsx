import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Import } from '../../../contract/imports.ts'
import { issuesQuery, previewQuery } from '../../queries/imports.ts'
import { useFormat } from '../../texts/format.ts'
import { ChangedValue } from './changed-value.tsx'
import { fieldLabel } from './import-words.ts'
import type { IssueView } from './issue-place.tsx'
import styles from './preview-strip.module.css'

const shownRows = 4
/** Findings stand in the order of rows: those of the first rows are among these. */
const lookedAt = 60

/** The first rows as they stand in the file; over each column what it was taken for, in them what was changed. */
export function PreviewStrip({ item }: { item: Import }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data } = useQuery(previewQuery(item.id))
  const repairs = useFindings(item, 'repaired')
  const faults = useFindings(item, 'setAside')
  if (data === undefined || data.headers.length === 0) return null
  const columns = data.headers
    .map((header, index) => ({ ...header, index }))
    // Neither a header nor a value: columns a completion brings along, or a gap in the sheet.
    .filter(({ header, index }) => header || data.rows.some(({ cells }) => cells[index]))
  return (
    // No landmark: several drafts may be open at once, even of files with one name.
    <figure
      className={styles.strip}
      aria-label={t('imports.preview.title', { file: item.fileName })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{t('imports.preview.row')}</th>
            {columns.map(({ header, field, index }) => (
              <th key={index} scope="col" data-unused={field === null || undefined}>
                <span>{field === null ? t('imports.preview.unused') : fieldLabel(field, t)}</span>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.slice(0, shownRows).map(({ row, cells }) => (
            <tr key={row}>
              <td>{format.count(row)}</td>
              {columns.map(({ header, field, index }) => {
                const at = placeOf(data.sheet, row, header)
                const value = repairs.get(at)?.value
                const fault = value == null ? faults.get(at) : undefined
                return (
                  <td
                    key={index}
                    data-unused={field === null || undefined}
                    data-fault={fault !== undefined || undefined}
                    data-changed={value != null || undefined}
                    title={fault?.message}
                  >
                    {value == null ? (
                      (cells[index] ?? '')
                    ) : (
                      <ChangedValue raw={cells[index] ?? ''} value={value} />
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}

function placeOf(sheet: string, row: number, column: string | null): string {
  return `${sheet}\n${row}\n${column}`
}

function useFindings(item: Import, outcome: 'repaired' | 'setAside'): ReadonlyMap<string, IssueView> {
  const { data } = useQuery({
    ...issuesQuery(item.id, { outcome }, 0, lookedAt),
    enabled: item.counts[outcome] > 0,
  })
  return new Map(data?.items.map(issue => [placeOf(issue.sheet, issue.row, issue.column), issue]))
}
