import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Import } from '../../../contract/imports.ts'
import { previewQuery } from '../../queries/imports.ts'
import { useFormat } from '../../texts/format.ts'
import { fieldLabel } from './import-words.ts'
import styles from './preview-strip.module.css'

const shownRows = 3

/** The first rows as they stand in the file; over each column what it was taken for. */
export function PreviewStrip({ item }: { item: Pick<Import, 'id' | 'fileName'> }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data } = useQuery(previewQuery(item.id))
  if (data === undefined || data.headers.length === 0) return null
  const columns = data.headers.map((header, index) => ({ ...header, index }))
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
              {columns.map(({ field, index }) => (
                <td key={index} data-unused={field === null || undefined}>
                  {cells[index] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
