import type { IssueCode, Outcome } from '../../domain/issue.ts'
import type { Employment } from '../../domain/nip.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { CoverageSegment, DebitResult, MembershipStatus } from '../../domain/records.ts'
import type { Flag } from './flag.ts'

interface OfImport {
  import_no: number
}
interface Sealed {
  /** Number of the row's sealed values; `null`: it has none. */
  seal: number | null
}
/** Where a row stands in its file. */
export interface Placed {
  /** Its name sealed: of a CSV it is the file's, which may be somebody's. */
  sheet: string
  row: number
  grp: number
}

/** The rows of the files as they were read: records, findings, and rows set aside. */
export interface RecordTables {
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
  /** What of rows nobody looks for by a query; see `sealed-pages.ts`. */
  sealed_pages: OfImport & { part: 'rows' | 'issues'; page: number; bytes: Uint8Array }
}
