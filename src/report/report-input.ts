import type { CoveragePoint } from '../domain/coverage.ts'
import type { Employment } from '../domain/nip.ts'
import type { PlainDate } from '../domain/plain-date.ts'
import type { SnapshotKind } from '../domain/snapshot.ts'
import type { SponsorState } from '../domain/sponsor-state.ts'
import type { AgencyState, EmploymentFilter, Tally } from '../domain/tally.ts'
import type { Target } from '../domain/target.ts'
import type { Basis } from '../domain/worker-state.ts'

/** What every workbook says about itself. */
export interface ReportMaking {
  /** As it stands in the letterhead, without "Pemerintah": `Kota Semarang`. */
  readonly cityName: string
  readonly asOf: PlainDate
  /** What the workers' states rest on. */
  readonly basis: Basis
  readonly sources: readonly ReportSource[]
  /** The person's name as shown, not the username. */
  readonly madeBy: string
  readonly madeAt: Date
  /** Derived from the content hash by the caller; printed in the footer of every page. */
  readonly verificationCode: string
  readonly stamp: ReportStamp
}

/** Where the making of a file stands in the audit: held against the ledger, it shows whether entries are gone. */
export interface ReportStamp {
  /** Names the call that made it. */
  readonly traceId: string
  /** The entry that was noted before it was made. */
  readonly head: { readonly no: number; readonly hash: string }
}

/** A file that the figures rest on. */
export interface ReportSource {
  readonly kind: SnapshotKind
  readonly asOf: PlainDate
  readonly fileName: string
  readonly sha256: string
}

/** Who signs; `null` fields leave a dotted line to fill in by hand. */
export interface Signatory {
  /** With "Plt." if so: `Plt. Sekretaris Dinas Kesehatan`. */
  readonly position: string | null
  readonly name: string | null
  readonly nip: string | null
}

export interface ReportAgency {
  readonly id: string
  readonly name: string
  readonly shortName: string
}

export type EmploymentTallies = Readonly<Record<EmploymentFilter, Tally>>

/** A row of a list of ASN; a list item of the contract fits as it is. */
export interface ReportPerson {
  readonly nip: string
  readonly name: string
  readonly position: string | null
  readonly grade: string | null
  readonly employment: Employment
  readonly state: SponsorState
  readonly since: PlainDate | null
  readonly registeredWorkers: number
  readonly activeWorkers: number
  /** Rows that name this ASN and wait for correction. */
  readonly heldRows: number
}

export interface AgencyReportInput extends ReportMaking {
  readonly agency: ReportAgency
  readonly tallies: EmploymentTallies
  /** The cut-off before with its tally of all employments; `null` if this is the first. */
  readonly previous: { readonly asOf: PlainDate; readonly tally: Tally } | null
  /** Everybody on the agency's roster, in the order the lists shall have. */
  readonly people: readonly ReportPerson[]
  readonly signatory: Signatory | null
}

export interface CityReportInput extends ReportMaking {
  readonly tallies: EmploymentTallies
  readonly previous: { readonly asOf: PlainDate; readonly tally: Tally } | null
  /** Ranked as on the screen. */
  readonly agencies: readonly CityReportAgency[]
  /** Every cut-off with a roster up to `asOf`, oldest first. */
  readonly trend: readonly { readonly asOf: PlainDate; readonly tally: Tally }[]
  /** Registrations whose NIP is not on the roster. */
  readonly unmatchedSponsors: { readonly left: number; readonly unknown: number }
  readonly unmatchedWorkers: { readonly left: number; readonly unknown: number }
  /** Months up to `asOf`, oldest first; empty without coverage figures. */
  readonly coverage: readonly CoveragePoint[]
  readonly targets: readonly Target[]
}

export interface CityReportAgency {
  readonly agency: ReportAgency
  readonly state: AgencyState
  readonly tally: Tally
  /** All employments at the cut-off before; `null` if the agency had none. */
  readonly previousTally: Tally | null
}

export interface AsnListInput extends ReportMaking {
  readonly people: readonly (ReportPerson & { readonly agencyShortName: string })[]
  /** The filters in words, as on the screen: `Status: belum mendaftar`; empty if none. */
  readonly filters: readonly string[]
}

export interface AgencyMessageInput {
  readonly cityName: string
  readonly agency: ReportAgency
  readonly asOf: PlainDate
  readonly basis: Basis
  readonly tally: Tally
  readonly previous: { readonly asOf: PlainDate; readonly tally: Tally } | null
  readonly verificationCode: string | null
}
