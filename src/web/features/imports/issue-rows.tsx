import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Import } from '../../../contract/imports.ts'
import { issuesQuery } from '../../queries/imports.ts'
import { useFormat } from '../../texts/format.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Pager } from '../../ui/pager.tsx'
import { RowsPlaceholder } from '../../ui/skeletons.tsx'
import styles from './issue-groups.module.css'
import { type IssueGroup, type IssueView, Place, Values } from './issue-place.tsx'

const pageSize = 50

interface IssueRowsProps {
  readonly item: Import
  readonly group: IssueGroup
  readonly page: number
}

/** The rows of one cause, a page at a time, with the way back to all causes. */
export function IssueRows({ item, group, page }: IssueRowsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const navigate = useNavigate({ from: '/impor' })
  const headingRef = useRef<HTMLHeadingElement>(null)
  const { code, outcome } = group
  const offset = (page - 1) * pageSize
  const issues = useQuery({
    ...issuesQuery(item.id, { code, outcome }, offset, pageSize),
    placeholderData: keepPreviousData,
  })
  // What was pressed is gone: the reader goes on at what it opened.
  useEffect(() => {
    headingRef.current?.focus({ preventScroll: true })
    // The list of causes was longer or shorter: without this the page would stand far from what was opened.
    headingRef.current?.scrollIntoView({ block: 'center' })
  }, [])
  const rows = issues.data?.items
  return (
    <>
      <Link
        to="/impor"
        search={previous => ({
          ...previous,
          import: item.status === 'draft' ? undefined : previous.import,
          code: undefined,
          outcome: undefined,
          page: undefined,
        })}
        resetScroll={false}
        className={styles.back}
      >
        <Icon name="arrow" size={15} />
        {t('imports.issues.back')}
      </Link>
      <div className={styles.rowsHeader}>
        <h3 ref={headingRef} tabIndex={-1}>
          {group.message}{' '}
          <span className={styles.outcome}>
            {format.count(group.count)} {t(`imports.outcome.${outcome}`)}
          </span>
        </h3>
        {rows !== undefined && <CopyButton text={() => asTable(rows, t)} label={t('imports.issues.copy')} />}
      </div>
      {issues.isError && <Failure error={issues.error} onRetry={() => void issues.refetch()} />}
      {rows === undefined ? (
        !issues.isError && <RowsPlaceholder rows={6} />
      ) : (
        <Rows rows={rows} item={item} />
      )}
      <Pager
        page={page}
        pageSize={pageSize}
        total={group.count}
        isBusy={issues.isPlaceholderData}
        onPage={next =>
          void navigate({
            search: previous => ({ ...previous, page: next === 1 ? undefined : next }),
            resetScroll: false,
          })
        }
      />
    </>
  )
}

function Rows({ rows, item }: { rows: readonly IssueView[]; item: Import }) {
  const { t } = useTranslation()
  return (
    <div className={styles.rows}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('imports.issues.where')}</th>
            <th scope="col">{t('imports.issues.column')}</th>
            <th scope="col">{t('imports.issues.values')}</th>
            <th scope="col">{t('imports.issues.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((issue, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one row may carry the same finding twice; the order never changes
            <tr key={index}>
              <td>
                <Place issue={issue} item={item} />
              </td>
              <td>{issue.column ?? '–'}</td>
              <td>
                {issue.raw === null && issue.value === null ? (
                  <span className="soft">{t('imports.issues.empty')}</span>
                ) : (
                  <Values issue={issue} />
                )}
              </td>
              <td>{issue.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Tab-separated, as a spreadsheet takes it. A value that would be read as a formula begins with an apostrophe. */
function asTable(rows: readonly IssueView[], t: TFunction): string {
  const header = ['sheet', 'line', 'column', 'raw', 'value', 'reason'] as const
  const cell = (value: string | number | null) => {
    const text = String(value ?? '').replace(/[\t\r\n]+/g, ' ')
    return /^[=+\-@]/.test(text) || /^\d{12,}$/.test(text) ? `'${text}` : text
  }
  return [
    header.map(name => t(`imports.issues.${name}`)),
    ...rows.map(issue =>
      [issue.sheet, issue.row, issue.column, issue.raw, issue.value, issue.message].map(cell),
    ),
  ]
    .map(cells => cells.join('\t'))
    .join('\n')
}
