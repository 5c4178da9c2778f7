import type { AsnFilter, AsnListItem } from '../../../contract/asn.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import type { SponsorState } from '../../../domain/sponsor-state.ts'
import {
  type EmploymentFilter,
  emptyTally,
  notParticipating,
  type StateCount,
} from '../../../domain/tally.ts'
import type { AsnQuery } from '../../queries/asn.ts'

/** What the list shows: filters and order stand in the address, text and person only in the page's memory. */
export interface PendingSearch {
  readonly agencyId?: string | undefined
  readonly state?: SponsorState | undefined
  readonly search?: string | undefined
  readonly sort?: AsnFilter['sort'] | undefined
  readonly nip?: string | undefined
}

/** A reason, or everybody not participating. */
export type Reason = 'all' | SponsorState

/** Fewest characters that search; fewer would fit nearly everybody. */
export const shortestSearch = 2

/** The filter of the list: the same for its pages, its counts and its workbook. */
export function filterOf(
  search: PendingSearch,
  view: { readonly asOf: PlainDate | undefined; readonly employment: EmploymentFilter },
): AsnQuery {
  const text = search.search?.trim() ?? ''
  return {
    ...(view.asOf === undefined ? {} : { asOf: view.asOf }),
    ...(search.agencyId === undefined ? {} : { agencyId: search.agencyId }),
    state: search.state ?? 'not-participating',
    employment: view.employment,
    ...(text.length < shortestSearch ? {} : { search: text }),
    sort: search.sort ?? 'name',
  }
}

/** Tabs of the list; those of participants only where a link asked for them. */
export function reasonsFor(state: SponsorState | undefined): Reason[] {
  const reasons: Reason[] = ['all', 'none', 'awaiting', 'lapsed']
  return state === undefined || reasons.includes(state) ? reasons : [...reasons, state]
}

/** How many people a reason has. */
export function countOf(byState: StateCount, reason: Reason): number {
  return reason === 'all' ? notParticipating({ ...emptyTally, ...byState }) : byState[reason]
}

export type SortColumn = 'name' | 'nip' | 'agency' | 'position' | 'state'

/** The sort after a click on a column's header: upwards first, then the other way. */
export function nextSort(current: AsnFilter['sort'], column: SortColumn): AsnFilter['sort'] {
  return current === column ? `-${column}` : column
}

export function sortDirection(
  current: AsnFilter['sort'],
  column: SortColumn,
): 'ascending' | 'descending' | 'none' {
  if (current === column) return 'ascending'
  return current === `-${column}` ? 'descending' : 'none'
}

/** Since when somebody is in arrears or waits; having registered nobody has no beginning. */
export function sinceOf(item: Pick<AsnListItem, 'state' | 'since'>): PlainDate | null {
  return item.state === 'lapsed' || item.state === 'awaiting' ? item.since : null
}
