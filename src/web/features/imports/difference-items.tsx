import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DifferenceItem, RecordChange } from '../../../contract/import-changes.ts'
import type { Import } from '../../../contract/imports.ts'
import { markOf } from '../../app/person-view.ts'
import { agenciesQuery } from '../../queries/agencies.ts'
import { differenceItemsQuery } from '../../queries/imports.ts'
import { useFormat } from '../../texts/format.ts'
import { Failure } from '../../ui/failure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Pager } from '../../ui/pager.tsx'
import { RowsPlaceholder } from '../../ui/skeletons.tsx'
import { changeWords } from './change-words.ts'
import styles from './difference-panel.module.css'
import { fieldLabel } from './import-words.ts'
import { Place } from './issue-place.tsx'

const pageSize = 50

/** One kind of change by name, a page at a time. */
export function DifferenceItems({
  item,
  change,
  total,
}: {
  item: Import
  change: RecordChange
  total: number
}) {
  const { t } = useTranslation()
  const [page, setPage] = useState(1)
  // Another count was opened: its list begins at its beginning.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change is what it waits for
  useEffect(() => setPage(1), [change])
  const list = useQuery(differenceItemsQuery(item.id, change, (page - 1) * pageSize, pageSize))
  if (list.isError) return <Failure error={list.error} onRetry={() => void list.refetch()} />
  if (list.data === undefined) {
    return (
      <div className={styles.waiting}>
        <RowsPlaceholder rows={5} />
      </div>
    )
  }
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.items}>
          <caption className="visually-hidden">{t(`imports.difference.${change}`)}</caption>
          <thead>
            <tr>
              <th scope="col">{t('imports.difference.name')}</th>
              <th scope="col">{t('imports.difference.what')}</th>
              <th scope="col">{t('imports.difference.row')}</th>
            </tr>
          </thead>
          <tbody>
            {list.data.items.map(entry => (
              <ItemRow key={entry.key} entry={entry} item={item} />
            ))}
          </tbody>
        </table>
      </div>
      <Pager page={page} pageSize={pageSize} total={total} isBusy={list.isPlaceholderData} onPage={setPage} />
    </>
  )
}

function ItemRow({ entry, item }: { entry: DifferenceItem; item: Import }) {
  // Who comes with this file is not in the lists yet: only those who stand have a page to open.
  const isKnown = entry.nip !== null && entry.change !== 'added' && item.kind === 'roster'
  return (
    <tr>
      <th scope="row">
        {isKnown ? (
          <Link to="/belum" state={{ about: markOf({ nip: entry.nip ?? undefined }) }}>
            {entry.name}
          </Link>
        ) : (
          entry.name
        )}
        {entry.nip !== null && <small>{entry.nip}</small>}
      </th>
      <td>
        <Changes entry={entry} />
      </td>
      <td>{entry.row === null ? '–' : <Place issue={entry.row} item={item} />}</td>
    </tr>
  )
}

function Changes({ entry: { change, fromAgencyId, toAgencyId, fields } }: { entry: DifferenceItem }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data: agencies } = useQuery(agenciesQuery)
  const nameOf = (id: string | null) => agencies?.find(agency => agency.id === id)?.shortName ?? id
  const agency = change === 'removed' ? fromAgencyId : (toAgencyId ?? fromAgencyId)
  return (
    <>
      {change === 'moved' ? (
        <p>
          {nameOf(fromAgencyId) ?? '–'} <Icon name="arrow" size={13} />{' '}
          <strong>{nameOf(toAgencyId) ?? '–'}</strong>
        </p>
      ) : (
        agency !== null && <p>{nameOf(agency)}</p>
      )}
      {fields.map(({ field, from, to }) => (
        <p key={field}>
          <span className="soft">{fieldLabel(field, t)}:</span> {changeWords(field, from, t, format)}{' '}
          <Icon name="arrow" size={13} /> <strong>{changeWords(field, to, t, format)}</strong>
        </p>
      ))}
    </>
  )
}
