import type { Employment } from '../../domain/nip.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { SponsorState } from '../../domain/sponsor-state.ts'
import type { EmploymentFilter, Tally } from '../../domain/tally.ts'
import type { Basis } from '../../domain/worker-state.ts'
import type { Flag } from './flag.ts'
import type { Placed } from './record-tables.ts'

/** What a fold decided: the state of every ASN at a cut-off, and its counts. */
export interface FoldTables {
  folds: {
    id: number
    key: string
    basis: Basis
    unmatched_sponsors_left: number
    unmatched_sponsors_unknown: number
    unmatched_workers_left: number
    unmatched_workers_unknown: number
    median_workers: number | null
    max_workers: number | null
  }
  fold_sources: { fold_id: number; import_no: number }
  asn_states: {
    fold_id: number
    nip: string
    agency_id: string
    name: string
    name_folded: string
    position: string | null
    position_folded: string | null
    grade: string | null
    employment: Employment
    sub_unit: string | null
    state: SponsorState
    registered_workers: number
    active_workers: number
    held_rows: number
    /** A debit of the month went through but did not pay for all workers. */
    debit_short: Flag
    import_no: number
  } & Placed
  tallies: TallyColumns & { fold_id: number; agency_id: string; employment: EmploymentFilter }
  cut_offs: { as_of: PlainDate; fold_id: number | null; kinds: string }
}

/** `agency_id` of the city's tally: a key cannot hold NULL. */
export const cityScope = ''

type Snake<S extends string> = S extends `${infer Head}S${infer Tail}`
  ? `${Head}_s${Tail}`
  : S extends `${infer Head}W${infer Tail}`
    ? `${Head}_w${Tail}`
    : S
export type TallyColumns = { [K in keyof Tally as Snake<K>]: number }
