import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AsnFilter } from '../../../contract/asn.ts'
import type { Agency } from '../../../domain/agency.ts'
import type { AsnQuery } from '../../queries/asn.ts'
import { Failure } from '../../ui/failure.tsx'
import { PeopleHeader } from './people-header.tsx'
import { PeopleRow } from './people-row.tsx'
import styles from './people-table.module.css'
import { usePeopleRows } from './use-people-rows.ts'
import { useWindowList } from './use-window-list.ts'

interface PeopleTableProps {
  readonly filter: AsnQuery
  readonly total: number
  readonly agencies: readonly Agency[] | undefined
  readonly showAgency: boolean
  readonly showPosition: boolean
  /** Two lines for a person, for a narrow screen; fixed for the life of the list. */
  readonly asCards: boolean
  readonly openNip: string | undefined
  readonly onOpen: (nip: string) => void
  readonly onSort: (sort: AsnFilter['sort']) => void
}

const rowHeight = 46
const cardHeight = 72

/**
 * People as a real table whose rows exist only where the reader looks: two
 * filler rows stand for those above and below, so roles and columns stay a
 * table's.
 */
export function PeopleTable(props: PeopleTableProps) {
  const { t } = useTranslation()
  const height = props.asCards ? cardHeight : rowHeight
  const bodyRef = useRef<HTMLTableSectionElement>(null)
  const list = useWindowList(bodyRef, props.total, height)
  const shown = list.getVirtualItems()
  const first = shown[0]?.index ?? 0
  const last = shown.at(-1)?.index ?? 0
  const rows = usePeopleRows(props.filter, first, last)
  const focus = useRowFocus(bodyRef, props.total, index => list.scrollToIndex(index, { align: 'auto' }))
  const focusable = focus.index >= first && focus.index <= last ? focus.index : first
  const byId = new Map(props.agencies?.map(agency => [agency.id, agency]))
  return (
    <>
      {rows.error !== null && <Failure error={rows.error} onRetry={rows.retry} />}
      <table
        className={styles.table}
        data-compact={!props.showPosition || undefined}
        data-agency={props.showAgency || undefined}
        aria-rowcount={props.total + 1}
        aria-label={t('pending.table')}
      >
        <PeopleHeader
          sort={props.filter.sort ?? 'name'}
          showAgency={props.showAgency}
          showPosition={props.showPosition}
          onSort={props.onSort}
        />
        <tbody ref={bodyRef} onKeyDown={focus.onKeyDown}>
          <Filler height={first * height} />
          {shown.map(({ index }) => (
            <PeopleRow
              key={index}
              index={index}
              item={rows.rowAt(index)}
              agency={byId.get(rows.rowAt(index)?.agencyId ?? '')}
              showAgency={props.showAgency}
              showPosition={props.showPosition}
              isOpen={rows.rowAt(index)?.nip === props.openNip && props.openNip !== undefined}
              tabIndex={index === focusable ? 0 : -1}
              onOpen={props.onOpen}
              onFocus={focus.set}
            />
          ))}
          <Filler height={Math.max(0, list.options.count - last - 1) * height} />
        </tbody>
      </table>
    </>
  )
}

/** Stands for the rows that are not there. */
function Filler({ height }: { height: number }) {
  return height === 0 ? null : <tr className={styles.filler} style={{ height }} />
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }

/** One row can be reached by Tab; arrows move on from it, also to rows not yet made. */
function useRowFocus(
  bodyRef: { readonly current: HTMLElement | null },
  count: number,
  scrollTo: (index: number) => void,
) {
  const [index, setIndex] = useState(0)
  const wanted = useRef<number | null>(null)
  // Runs after every render: the wanted row may arrive only after scrolling there.
  useEffect(() => {
    if (wanted.current === null) return
    const button = bodyRef.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"]`)
    if (button == null) return
    button.focus({ preventScroll: true })
    wanted.current = null
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    const target = event.key === 'Home' ? 0 : event.key === 'End' ? count - 1 : step && index + step
    if (target === undefined) return
    event.preventDefault()
    const next = Math.min(Math.max(target, 0), count - 1)
    wanted.current = next
    setIndex(next)
    scrollTo(next)
  }
  return { index, set: setIndex, onKeyDown }
}
