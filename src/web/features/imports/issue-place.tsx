import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { issueView, listIssues } from '../../../contract/import-contents.ts'
import type { Import } from '../../../contract/imports.ts'
import { agenciesQuery } from '../../queries/agencies.ts'
import { useFormat } from '../../texts/format.ts'
import { ChangedValue } from './changed-value.tsx'
import { sheetsOf } from './import-words.ts'
import styles from './issue-groups.module.css'

export type IssueView = z.output<typeof issueView>
export type IssueGroup = z.output<typeof listIssues.response>['byCode'][number]

/** "Sheet1, baris 377"; in a file of one sheet the row is enough, and row 0 speaks of the whole file. */
export function Place({
  issue,
  item,
}: {
  issue: Pick<IssueView, 'sheet' | 'row'>
  item: Pick<Import, 'mapping'>
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const row = format.count(issue.row)
  const isOnlySheet = sheetsOf(item).length === 1
  if (issue.row === 0)
    return <span>{isOnlySheet ? t('imports.issues.file') : issue.sheet || t('imports.issues.file')}</span>
  return (
    <span>
      {isOnlySheet ? t('imports.issues.atRow', { row }) : t('imports.issues.at', { sheet: issue.sheet, row })}
    </span>
  )
}

/** What stood there, and what was made of it; an agency by its name. */
export function Values({ issue }: { issue: IssueView }) {
  const { data: agencies } = useQuery(agenciesQuery)
  const { raw } = issue
  const value = agencies?.find(({ id }) => id === issue.value)?.name ?? issue.value
  if (raw === null && value === null) return null
  return (
    <span className={styles.values}>
      {raw !== null && value !== null ? (
        <ChangedValue raw={raw} value={value} />
      ) : (
        <span data-new={value !== null || undefined}>{raw ?? value}</span>
      )}
    </span>
  )
}
