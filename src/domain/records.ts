import type { Nik } from './nik.ts'
import type { Employment, Nip } from './nip.ts'
import type { PlainDate } from './plain-date.ts'

/** Where in a file a record stood: the answer to "which row is this?". */
export interface Origin {
  readonly sheet: string
  /** 1-based, as the spreadsheet program shows it. */
  readonly row: number
  /** Which filled group of a wide form (1, 2, …); 0 for a row that is one record. */
  readonly group: number
}

/** An ASN employed at the snapshot's date. Key: NIP. */
export interface RosterRecord {
  readonly nip: Nip
  readonly name: string
  readonly agencyId: string
  readonly position: string | null
  readonly grade: string | null
  readonly employment: Employment
  /** The unit as written, below the agency it rolls up to. */
  readonly subUnit: string | null
  readonly origin: Origin
}

/** A registration of a worker by a sponsor. Key: NIP + NIK. */
export interface RegistrationRecord {
  readonly nip: Nip
  readonly nik: Nik
  readonly registeredOn: PlainDate | null
  /** Orders repeats of one key, e.g. `2025-11-03T09:15:00`; city time. */
  readonly timestamp: string | null
  readonly sponsorName: string | null
  readonly workerName: string | null
  readonly phone: string | null
  readonly occupation: string | null
  readonly workplace: string | null
  readonly programme: string | null
  /** Rupiah a month. */
  readonly amount: number | null
  readonly origin: Origin
}

export const membershipStatuses = ['active', 'arrears', 'awaiting', 'ended', 'rejected'] as const
/** What BPJS says of a worker; see `worker-state.ts` for how several rows are weighed. */
export type MembershipStatus = (typeof membershipStatuses)[number]

/** A worker's status at BPJS Ketenagakerjaan. Key: NIK. */
export interface MembershipRecord {
  readonly nik: Nik
  readonly status: MembershipStatus
  readonly memberNumber: string | null
  readonly workerName: string | null
  readonly programme: string | null
  /** `BPU` (informal), `PU`, …; only BPU or none speaks for the movement. */
  readonly segment: string | null
  readonly startedOn: PlainDate | null
  /** The month paid through, as its last day. */
  readonly paidThrough: PlainDate | null
  readonly origin: Origin
}

export const debitResults = ['success', 'failure'] as const
export type DebitResult = (typeof debitResults)[number]

/** What came of a sponsor's auto-debit of one month. Key: NIP + month (+ NIK). */
export interface DebitRecord {
  readonly nip: Nip
  /** The worker the money was for; `null` speaks for all the sponsor's workers. */
  readonly nik: Nik | null
  /** Last day of the month that was paid for. */
  readonly month: PlainDate
  readonly result: DebitResult
  /** Rupiah. */
  readonly amount: number | null
  readonly remark: string | null
  readonly origin: Origin
}

export const coverageSegments = ['PU', 'BPU', 'JAKON', 'PMI', 'TOTAL'] as const
export type CoverageSegment = (typeof coverageSegments)[number]

/** Workers potential and protected in a month. Key: month + segment + branch. */
export interface CoverageRecord {
  /** Last day of the month the row speaks of. */
  readonly month: PlainDate
  readonly segment: CoverageSegment
  readonly branch: string | null
  readonly potential: number
  readonly protected: number
  readonly origin: Origin
}

/** Which record type a kind of snapshot holds. */
export interface RecordOfKind {
  roster: RosterRecord
  registrations: RegistrationRecord
  memberships: MembershipRecord
  debits: DebitRecord
  coverage: CoverageRecord
}
