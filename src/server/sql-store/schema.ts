import type { Kysely, Transaction } from 'kysely'
import type { AgencyKind } from '../../domain/agency.ts'
import type { IssueCode, Outcome } from '../../domain/issue.ts'
import type { Employment } from '../../domain/nip.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { PublishedFigure } from '../../domain/published-figure.ts'
import type { QuestionType } from '../../domain/question.ts'
import type { CoverageSegment, DebitResult, MembershipStatus } from '../../domain/records.ts'
import type { SnapshotKind } from '../../domain/snapshot.ts'
import type { SponsorState } from '../../domain/sponsor-state.ts'
import type { EmploymentFilter, Tally } from '../../domain/tally.ts'
import type { Tariff } from '../../domain/tariff.ts'
import type { Basis } from '../../domain/worker-state.ts'

/** 0 or 1: the one way of writing a flag that every database binds. */
type Flag = 0 | 1

interface OfImport {
  import_no: number
}
interface Sealed {
  /** Number of the row's sealed values; `null`: it has none. */
  seal: number | null
}
interface Placed {
  /** Its name sealed: of a CSV it is the file's, which may be somebody's. */
  sheet: string
  row: number
  grp: number
}

export interface Tables {
  agencies: {
    id: string
    name: string
    short_name: string
    kind: AgencyKind
    valid_from: PlainDate | null
    valid_until: PlainDate | null
    position: number
  }
  agency_aliases: {
    folded: string
    text: string
    agency_id: string
    /** Set, as the three below, where a file's answer taught the name. */
    answer_id: string | null
    taught_by: string | null
    taught_at: string | null
    import_id: string | null
  }
  remembered_answers: {
    id: string
    /** See `memory-scope.ts`. */
    scope: string
    kind: SnapshotKind
    /** What stands for the folded header row and the question: equal for equal ones, and no more. */
    header_key: string
    question_id: string
    type: QuestionType
    /** See `sealed-answers.ts`. */
    sealed: Uint8Array
    remembered_by: string
    remembered_at: string
    import_id: string | null
  }
  targets: {
    id: string
    name: string
    date: PlainDate
    basis_points: number
    basis: string
    source: string
    is_primary: Flag
  }
  tariffs: {
    id: string
    programmes: string
    sector: string | null
    valid_from: PlainDate
    valid_until: PlainDate | null
    amount: Tariff['amount']
    source: string
  }
  published_figures: {
    id: string
    indicator: PublishedFigure['indicator']
    printed: string
    amount: number
    unit: PublishedFigure['value']['unit']
    step: number
    cut_off: PlainDate
    source: string
    note: string | null
  }
  imports: ImportTable
  /** Sealed, each chunk for its place. */
  original_chunks: { sha256: string; no: number; bytes: Uint8Array }
  /** What of rows nobody looks for by a query; see `sealed-pages.ts`. */
  sealed_pages: OfImport & { part: 'rows' | 'issues'; page: number; bytes: Uint8Array }
  /** One row: which keys the data was sealed with, and whether freed pages of before may hold open text. */
  key_check: { id: number; value: string; is_swept: Flag }
  roster_rows: OfImport &
    Placed & {
      nip: string
      name: string
      agency_id: string
      position: string | null
      grade: string | null
      employment: Employment
      sub_unit: string | null
    }
  registration_rows: OfImport &
    Placed & {
      nip: string
      /** Sealed, as everywhere: `seals.ts` says how. */
      nik: string
      registered_on: PlainDate | null
      /** Only what it tells of the price; see `record-columns.ts`. */
      occupation: string | null
      programme: string | null
      amount: number | null
    } & Sealed
  membership_rows: OfImport &
    Placed & {
      nik: string
      status: MembershipStatus
      programme: string | null
      segment: string | null
      started_on: PlainDate | null
      paid_through: PlainDate | null
    } & Sealed
  debit_rows: OfImport &
    Placed & {
      nip: string
      nik: string | null
      month: PlainDate
      result: DebitResult
      amount: number | null
    } & Sealed
  coverage_rows: OfImport &
    Placed & {
      month: PlainDate
      segment: CoverageSegment
      branch: string | null
      potential: number
      protected: number
    }
  import_issues: OfImport &
    Placed & {
      no: number
      outcome: Outcome
      code: IssueCode
    } & Sealed
  held_rows: OfImport &
    Placed & {
      nip: string
      /** 0 once a committed completion took the row in, or holds it in its own name. */
      is_open: Flag
      /** Of a completion: the row of the completed file. */
      from_sheet: string | null
      from_row: number | null
    }
  /** Every row of a completion: where it came from, and whether it was taken or set aside again. */
  completed_rows: OfImport &
    Placed & { from_sheet: string | null; from_row: number | null; nip: string | null; is_taken: Flag }
  exemptions: {
    id: string
    nip: string
    reason: string
    valid_from: PlainDate
    valid_until: PlainDate | null
    approved: Flag
    decided_by: string | null
    decided_at: string | null
  }
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
  nip_links: {
    id: string
    former_nip: string
    nip: string
    name: string
    agency_id: string
    status: 'proposed' | 'confirmed' | 'rejected'
    /** The roster on which the new number stood first. */
    import_no: number
    decided_by: string | null
    decided_at: string | null
  }
  cut_offs: { as_of: PlainDate; fold_id: number | null; kinds: string }
  settings: { id: string; value_json: string }
  /** Persons whose data were erased, by their opaque id. */
  erasures: {
    id: string
    person: string
    kind: 'asn' | 'worker'
    erased_at: string
    erased_by: string | null
    reason: string
    records: number
    originals: number
    drafts: number
  }
}

/** `agency_id` of the city's tally: a key cannot hold NULL. */
export const cityScope = ''

type Snake<S extends string> = S extends `${infer Head}S${infer Tail}`
  ? `${Head}_s${Tail}`
  : S extends `${infer Head}W${infer Tail}`
    ? `${Head}_w${Tail}`
    : S
export type TallyColumns = { [K in keyof Tally as Snake<K>]: number }

interface ImportTable {
  no: number
  id: string
  kind: SnapshotKind | null
  as_of: PlainDate | null
  agency_id: string | null
  completes: string | null
  file_name: string
  sha256: string
  size: number
  status: 'reading' | 'draft' | 'committing' | 'committed' | 'withdrawn' | 'failed'
  /** Columns that end in `_json` are never looked into by a query; see `sealed-columns.ts` for those sealed. */
  progress_json: string
  mapping_json: string
  ignored_columns_json: string
  questions_json: string
  counts_json: string
  ignored_by_json: string
  issues_by_code_json: string
  answers_json: string
  remembered_json: string
  /** Emptied at the commit: from then on it is no use. */
  answered_json: string
  taught_json: string
  memory_scope: string | null
  preview_json: string | null
  error_json: string | null
  /** Whether a registration has no day of its own, so that the cut-off stands in for it. */
  has_undated: Flag
  /** How the sheets were read, for the workbook of rows set aside; `null` for imports of before. */
  layout_json: string | null
  /** What a commit would change, counted against the snapshots that the basis names. */
  difference_json: string | null
  difference_basis: string | null
  /** Rows set aside that committed completions have corrected. */
  corrected_rows: number
  /** See `check-basis.ts`; `null` while it is being read. */
  checked_against: string | null
  created_by: string
  created_at: string
  sequence: number | null
  committed_by: string | null
  committed_at: string | null
  withdrawn_by: string | null
  withdrawn_at: string | null
  withdrawn_reason: string | null
  /** Since when the uploaded bytes are gone, and why. */
  original_deleted_at: string | null
  original_deleted_why: 'retention' | 'erasure' | null
  /** The last time somebody set something on the draft; `null` until then. */
  touched_at: string | null
  /** Since when what stood in the cells of its findings is gone. */
  findings_cleared_at: string | null
}

export type Db = Kysely<Tables>
export type Trx = Transaction<Tables>
