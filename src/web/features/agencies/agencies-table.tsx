import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { rateOf } from '../../../domain/rate.ts'
import type { AgencySort } from '../../app/search-params.ts'
import { noValue, useFormat } from '../../texts/format.ts'
import { StateBar } from '../../ui/state-bar.tsx'
import styles from './agencies.module.css'
import { isSmall, type RankedAgency, type SortKey } from './sort-agencies.ts'

interface AgenciesTableProps {
  readonly agencies: readonly RankedAgency[]
  readonly sort: SortKey
  readonly onSort: (key: SortKey) => void
}

const counts = ['active', 'awaiting', 'lapsed', 'none'] as const

/** One row an agency; on a phone one card an agency, from the same markup. */
export function AgenciesTable({ agencies, sort, onSort }: AgenciesTableProps) {
  const { t } = useTranslation()
  const head = (column: AgencySort, number = true) => (
    <SortHead column={column} sort={sort} onSort={onSort} number={number} />
  )
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('agencies.caption')}</caption>
      <thead>
        <tr>
          {head('rank')}
          {head('name', false)}
          <th scope="col" className={styles.statesHead}>
            {t('agencies.column_states')}
          </th>
          {head('headcount')}
          {counts.map(column => (
            <SortHead key={column} column={column} sort={sort} onSort={onSort} number />
          ))}
          {head('rate')}
        </tr>
      </thead>
      <tbody>
        {agencies.map(item => (
          <Row key={item.agency.id} item={item} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ item }: { item: RankedAgency }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { agency, tally, rank } = item
  return (
    <tr>
      <td className={styles.number} data-part="rank">
        {rank ?? <span title={t('agencies.unranked')}>{noValue}</span>}
      </td>
      <th scope="row" className={styles.name}>
        <Link to="/opd/$agencyId" params={{ agencyId: agency.id }} search={{}}>
          {agency.shortName}
        </Link>
        {agency.name !== agency.shortName && <small>{agency.name}</small>}
        {isSmall(item) && (
          <small className={styles.small} title={t('states.smallGroupHint')}>
            {t('states.smallGroup')}
          </small>
        )}
      </th>
      <td data-part="states">
        <StateBar counts={tally} label={agency.shortName} />
      </td>
      <td className={styles.number} data-label={t('agencies.column_headcount')}>
        {format.count(tally.headcount)}
      </td>
      {counts.map(state => (
        <td
          key={state}
          className={styles.number}
          data-label={t(`agencies.column_${state}`)}
          data-zero={tally[state] === 0 || undefined}
        >
          {format.count(tally[state])}
        </td>
      ))}
      <td className={styles.number} data-part="rate" data-small={isSmall(item) || undefined}>
        {format.rate(rateOf(tally.active, tally.headcount), 1)}
      </td>
    </tr>
  )
}

interface SortHeadProps {
  readonly column: AgencySort
  readonly sort: SortKey
  readonly onSort: (key: SortKey) => void
  readonly number: boolean
}

function SortHead({ column, sort, onSort, number }: SortHeadProps) {
  const { t } = useTranslation()
  const isForward = sort === column
  const isBackward = sort === `-${column}`
  // Numbers begin with the largest: what the reader of a screen hears must say so.
  const startsDescending = column !== 'name' && column !== 'rank'
  const direction = isForward === startsDescending ? 'descending' : 'ascending'
  return (
    <th
      scope="col"
      className={number ? styles.number : undefined}
      aria-sort={isForward || isBackward ? direction : undefined}
    >
      <button type="button" onClick={() => onSort(isForward ? `-${column}` : column)}>
        {t(`agencies.column_${column}`)}
        <span aria-hidden="true">
          {isForward || isBackward ? (direction === 'descending' ? ' ↓' : ' ↑') : ''}
        </span>
      </button>
    </th>
  )
}
