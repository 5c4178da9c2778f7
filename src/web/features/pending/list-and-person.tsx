import { useMediaQuery } from '@mantine/hooks'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AsnListItem } from '../../../contract/asn.ts'
import type { Agency } from '../../../domain/agency.ts'
import type { StateCount } from '../../../domain/tally.ts'
import type { AsnQuery } from '../../queries/asn.ts'
import styles from './list-and-person.module.css'
import type { PendingSearch } from './pending-view.ts'
import { PeopleTable } from './people-table.tsx'
import { PersonDrawer } from './person-drawer.tsx'
import { PersonPanel } from './person-panel.tsx'

interface ListAndPersonProps {
  readonly head: {
    readonly items: readonly AsnListItem[]
    readonly total: number
    readonly byState: StateCount
  }
  readonly filter: AsnQuery
  readonly search: PendingSearch
  readonly agencies: readonly Agency[] | undefined
  readonly showAgency: boolean
  /** The rows shown are those of the former filter. */
  readonly isStale: boolean
  readonly onChange: (change: Partial<PendingSearch>) => void
}

/** The list, and beside it (over it on a small screen) the person whose row was opened. */
export function ListAndPerson({
  head,
  filter,
  search,
  agencies,
  showAgency,
  isStale,
  onChange,
}: ListAndPersonProps) {
  const { t } = useTranslation()
  const hasRoom = useMediaQuery('(min-width: 72em)', true, { getInitialValueInEffect: false })
  const isNarrow = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false })
  const listRef = useRef<HTMLDivElement>(null)
  const { nip } = search
  const close = () => {
    onChange({ nip: undefined })
    listRef.current?.querySelector<HTMLElement>(`[data-nip="${nip}"]`)?.focus({ preventScroll: true })
  }
  return (
    <div className={styles.columns} data-open={(nip !== undefined && hasRoom) || undefined}>
      <div ref={listRef} className={styles.list} data-stale={isStale || undefined}>
        <PeopleTable
          key={JSON.stringify({ ...filter, sort: undefined, isNarrow })}
          asCards={isNarrow}
          filter={filter}
          total={head.total}
          agencies={agencies}
          showAgency={showAgency}
          showPosition={nip === undefined || !hasRoom}
          openNip={nip}
          onOpen={opened => onChange({ nip: opened === nip ? undefined : opened })}
          onSort={sort => onChange({ sort })}
        />
      </div>
      {nip !== undefined &&
        (hasRoom ? (
          <aside className={styles.panel} aria-label={t('pending.person.label')}>
            <PersonPanel nip={nip} agencies={agencies} onClose={close} />
          </aside>
        ) : (
          <PersonDrawer nip={nip} agencies={agencies} onClose={close} />
        ))}
    </div>
  )
}
