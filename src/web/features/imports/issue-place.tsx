import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { issueView, listIssues } from '../../../contract/imports.ts'
import { useFormat } from '../../texts/format.ts'
import { ChangedValue } from './changed-value.tsx'
import styles from './issue-groups.module.css'

export type IssueView = z.output<typeof issueView>
export type IssueGroup = z.output<typeof listIssues.response>['byCode'][number]

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
      {issue.raw !== null && issue.value !== null ? (
        <ChangedValue raw={issue.raw} value={issue.value} />
      ) : (
        <span data-new={issue.value !== null || undefined}>{issue.raw ?? issue.value}</span>
      )}
    </span>
  )
}
