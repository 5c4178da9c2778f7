import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Import } from '../../../contract/imports.ts'
import { issuesQuery } from '../../queries/imports.ts'
import { useFormat } from '../../texts/format.ts'
import { Failure } from '../../ui/failure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { RowsPlaceholder } from '../../ui/skeletons.tsx'
import { isAgencyAsked } from './import-words.ts'
import styles from './issue-groups.module.css'
import { type IssueGroup, IssueRows, Place, Values } from './issue-rows.tsx'

/** The findings by cause: how many, one example, and every row on demand. */
export function IssueGroups({ item }: { item: Import }) {
  const { t } = useTranslation()
  const issues = useInfiniteQuery(issuesQuery(item.id, {}))
  const first = issues.data?.pages[0]
  if (issues.isError) return <Failure error={issues.error} onRetry={() => issues.refetch()} />
  if (first === undefined) return <RowsPlaceholder rows={3} />
  if (first.byCode.length === 0) {
    return item.counts.read === 0 ? null : <p className={styles.none}>{t('imports.issues.none')}</p>
  }
  return (
    <div className={styles.groups}>
      <h3>{t('imports.issues.title')}</h3>
      <ul>
        {first.byCode.toSorted(bySeverity).map(group => (
          <Group key={`${group.code}-${group.outcome}`} item={item} group={group} />
        ))}
      </ul>
    </div>
  )
}

const severity: Record<IssueGroup['outcome'], number> = { setAside: 0, repaired: 1, accepted: 2, ignored: 3 }

/** What keeps rows out comes first, then what was changed, then what is only noted. */
function bySeverity(a: IssueGroup, b: IssueGroup): number {
  return severity[a.outcome] - severity[b.outcome] || b.count - a.count
}

function Group({ item, group }: { item: Import; group: IssueGroup }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [isOpen, setIsOpen] = useState(false)
  const issues = useInfiniteQuery(issuesQuery(item.id, { code: group.code, outcome: group.outcome }))
  const example = issues.data?.pages[0]?.items[0]
  const isAnswered = example?.code === 'agency-unknown' && !isAgencyAsked(item.questions, example.raw)
  const remedy = isAnswered ? t('imports.issues.agencySetAside') : example?.remedy
  return (
    <li>
      <div className={styles.group}>
        <span className={styles.count} data-outcome={group.outcome}>
          {format.count(group.count)}
        </span>
        <div className={styles.words}>
          <p>
            {group.message} <span className={styles.outcome}>{t(`imports.outcome.${group.outcome}`)}</span>
          </p>
          {example !== undefined && (
            <p className={styles.example}>
              <Place issue={example} />
              <Values issue={example} />
              {typeof remedy === 'string' && <span className={styles.remedy}>{remedy}</span>}
            </p>
          )}
        </div>
        {group.count > 1 && (
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={isOpen}
            onClick={() => setIsOpen(open => !open)}
          >
            {isOpen ? t('imports.issues.hide') : t('imports.issues.show')}
            <Icon name="chevron" size={15} />
          </button>
        )}
      </div>
      {isOpen && <IssueRows issues={issues} total={group.count} />}
    </li>
  )
}
