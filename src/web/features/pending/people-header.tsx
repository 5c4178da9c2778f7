import { useTranslation } from 'react-i18next'
import type { AsnFilter } from '../../../contract/asn.ts'
import { Icon } from '../../ui/icon.tsx'
import { nextSort, type SortColumn, sortDirection } from './pending-view.ts'
import styles from './people-header.module.css'

interface PeopleHeaderProps {
  readonly sort: AsnFilter['sort']
  readonly showAgency: boolean
  readonly showPosition: boolean
  readonly onSort: (sort: AsnFilter['sort']) => void
}

/** Column headers that sort. */
export function PeopleHeader({ sort, showAgency, showPosition, onSort }: PeopleHeaderProps) {
  const { t } = useTranslation()
  const columns: SortColumn[] = ['name', 'nip']
  if (showAgency) columns.push('agency')
  if (showPosition) columns.push('position')
  const sortable = (column: SortColumn) => {
    const direction = sortDirection(sort, column)
    return (
      <th key={column} scope="col" aria-sort={direction} data-column={column}>
        <button type="button" onClick={() => onSort(nextSort(sort, column))}>
          {t(`pending.column.${column}`)}
          <span className={styles.arrow} data-direction={direction}>
            <Icon name={direction === 'descending' ? 'down' : 'up'} size={13} />
          </span>
        </button>
      </th>
    )
  }
  return (
    <thead className={styles.head}>
      <tr aria-rowindex={1}>
        {columns.map(sortable)}
        <th scope="col" data-column="employment">
          {t('pending.column.employment')}
        </th>
        {sortable('state')}
      </tr>
    </thead>
  )
}
