import { Button } from '@mantine/core'
import type { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { issueView, listIssues } from '../../../contract/imports.ts'
import { useFormat } from '../../texts/format.ts'
import { Failure } from '../../ui/failure.tsx'
import { Icon } from '../../ui/icon.tsx'
import styles from './issue-groups.module.css'

export type IssueView = z.output<typeof issueView>
export type IssueGroup = z.output<typeof listIssues.response>['byCode'][number]
type Pages = ReturnType<
  typeof useInfiniteQuery<
    z.output<typeof listIssues.response>,
    Error,
    { pages: z.output<typeof listIssues.response>[] }
  >
>

/** The rows of one cause, a page at a time. */
export function IssueRows({ issues, total }: { issues: Pages; total: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const rows = issues.data?.pages.flatMap(page => page.items) ?? []
  return (
    <div className={styles.rows}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('imports.issues.where')}</th>
            <th scope="col">{t('imports.issues.column')}</th>
            <th scope="col">{t('imports.issues.raw')}</th>
            <th scope="col">{t('imports.issues.value')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((issue, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one row may carry the same finding twice; the order never changes
            <tr key={index}>
              <td>
                <Place issue={issue} />
              </td>
              <td>{issue.column ?? '–'}</td>
              <td>{issue.raw ?? t('imports.issues.empty')}</td>
              <td>{issue.value ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {issues.isError && <Failure error={issues.error} onRetry={() => issues.refetch()} />}
      {issues.hasNextPage && (
        <Button variant="subtle" loading={issues.isFetchingNextPage} onClick={() => issues.fetchNextPage()}>
          {t('imports.issues.more', { n: format.count(total - rows.length) })}
        </Button>
      )}
    </div>
  )
}

/** "Sheet1, baris 377"; row 0 speaks of the whole file. */
export function Place({ issue }: { issue: IssueView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const text =
    issue.row === 0
      ? issue.sheet || t('imports.issues.file')
      : t('imports.issues.at', { sheet: issue.sheet, row: format.count(issue.row) })
  return <span>{text}</span>
}

/** What stood there, and what was made of it. */
export function Values({ issue }: { issue: IssueView }) {
  if (issue.raw === null && issue.value === null) return null
  return (
    <span className={styles.values}>
      {issue.raw !== null && <code>{issue.raw}</code>}
      {issue.raw !== null && issue.value !== null && <Icon name="arrow" size={14} />}
      {issue.value !== null && <code data-new>{issue.value}</code>}
    </span>
  )
}
