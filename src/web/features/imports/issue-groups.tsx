import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Import } from '../../../contract/imports.ts'
import { issuesQuery } from '../../queries/imports.ts'
import { useFormat } from '../../texts/format.ts'
import { Failure } from '../../ui/failure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { RowsPlaceholder } from '../../ui/skeletons.tsx'
import { isAgencyAsked } from './import-words.ts'
import styles from './issue-groups.module.css'
import { type IssueGroup, Place, Values } from './issue-place.tsx'
import { IssueRows } from './issue-rows.tsx'

/** The findings by cause: how many, one example of each, and every row of one on demand. */
export function IssueGroups({ item }: { item: Import }) {
  const { t } = useTranslation()
  const search = useSearch({ from: '/shell/impor' })
  const issues = useQuery(issuesQuery(item.id, {}))
  const isOpen = search.import === item.id && search.code !== undefined
  const titleRef = useTitleAfterReturn(isOpen)
  if (issues.isError) return <Failure error={issues.error} onRetry={() => void issues.refetch()} />
  if (issues.data === undefined) return <RowsPlaceholder rows={3} />
  const { byCode } = issues.data
  if (byCode.length === 0) {
    return item.counts.read === 0 ? null : <p className={styles.none}>{t('imports.issues.none')}</p>
  }
  const open = byCode.find(
    ({ code, outcome }) =>
      search.import === item.id && search.code === code && (search.outcome ?? outcome) === outcome,
  )
  return (
    <div className={styles.groups}>
      {open !== undefined ? (
        <IssueRows item={item} group={open} page={search.page ?? 1} />
      ) : (
        <>
          <h3 ref={titleRef} tabIndex={-1}>
            {t('imports.issues.title')}
          </h3>
          <ul>
            {byCode.toSorted(bySeverity).map(group => (
              <Group key={`${group.code}-${group.outcome}`} item={item} group={group} />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** Coming back from the rows of one cause, the reader goes on at the list of causes. */
function useTitleAfterReturn(isOpen: boolean) {
  const titleRef = useRef<HTMLHeadingElement>(null)
  const wasOpen = useRef(isOpen)
  useEffect(() => {
    if (wasOpen.current && !isOpen) {
      titleRef.current?.focus({ preventScroll: true })
      titleRef.current?.scrollIntoView({ block: 'center' })
    }
    wasOpen.current = isOpen
  }, [isOpen])
  return titleRef
}

const severity: Record<IssueGroup['outcome'], number> = { setAside: 0, repaired: 1, accepted: 2, ignored: 3 }

/** What keeps rows out comes first, then what was changed, then what is only noted. */
function bySeverity(a: IssueGroup, b: IssueGroup): number {
  return severity[a.outcome] - severity[b.outcome] || b.count - a.count
}

function Group({ item, group }: { item: Import; group: IssueGroup }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { code, outcome } = group
  const { data } = useQuery(issuesQuery(item.id, { code, outcome }))
  const example = data?.items[0]
  const isAnswered = example?.code === 'agency-unknown' && !isAgencyAsked(item.questions, example.raw)
  const remedy = isAnswered ? t('imports.issues.agencySetAside') : example?.remedy
  return (
    <li className={styles.group}>
      <span className={styles.count} data-outcome={outcome}>
        {format.count(group.count)}
      </span>
      <div className={styles.words}>
        <p>
          {group.message} <span className={styles.outcome}>{t(`imports.outcome.${outcome}`)}</span>
        </p>
        {example !== undefined && (
          <p className={styles.example}>
            <Place issue={example} item={item} />
            <Values issue={example} />
            {outcome === 'repaired' && <span className={styles.remedy}>{example.message}</span>}
            {typeof remedy === 'string' && <span className={styles.remedy}>{remedy}</span>}
          </p>
        )}
      </div>
      {group.count > 1 && (
        <Link
          to="/impor"
          search={previous => ({ ...previous, import: item.id, code, outcome, page: undefined })}
          resetScroll={false}
          className={styles.open}
          aria-label={t('imports.issues.showOf', { n: format.count(group.count), cause: group.message })}
        >
          {t('imports.issues.show', { n: format.count(group.count) })}
          <Icon name="arrow" size={15} />
        </Link>
      )}
    </li>
  )
}
