import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './chart-table.module.css'

interface ChartTableProps {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
}

/** The numbers behind a chart, one click away and always there for a screen reader. */
export function ChartTable({ caption, columns, rows }: ChartTableProps) {
  const { t } = useTranslation()
  return (
    <details className={styles.details}>
      <summary>{t('frame.table')}</summary>
      <div className={styles.scroll}>
        <table>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map(column => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row.key}>
                {row.cells.map((cell, index) => (
                  <td key={columns[index]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
