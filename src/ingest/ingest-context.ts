import type { Agency } from '../domain/agency.ts'
import type { IgnoredReason, Issue } from '../domain/issue.ts'
import type { PlainDate } from '../domain/plain-date.ts'
import type { RecordOfKind, RosterRecord } from '../domain/records.ts'
import type { SnapshotKind } from '../domain/snapshot.ts'
import type { Tariff } from '../domain/tariff.ts'

export type RosterPerson = Pick<RosterRecord, 'nip' | 'name' | 'agencyId'>

/** People as of a date: what damaged numbers and names are compared with. */
export interface RosterPeople {
  find(nip: string): RosterPerson | undefined
  findByFirst15(digits: string): readonly RosterPerson[]
}

/** What stands already, without the import that is being read. */
export interface IngestContext {
  readonly agencies: readonly Agency[]
  /** `null`: no roster stands at the date. */
  rosterAt(asOf: PlainDate): Promise<RosterPeople | null>
  activeMembersAt(asOf: PlainDate): Promise<ReadonlySet<string>>
  /** Without it amounts are not compared with the table. */
  readonly tariffs?: readonly Tariff[]
}

/** Takes what was read, in batches. */
export interface IngestSink {
  addRecords<Kind extends SnapshotKind>(kind: Kind, records: readonly RecordOfKind[Kind][]): Promise<void>
  addIssues(issues: readonly Issue[]): Promise<void>
  /** Rows set aside that name an ASN. */
  addHeld(held: readonly { readonly nip: string; readonly row: number }[]): Promise<void>
}

/** What the caller has said about the file; answers by question id. */
export interface GivenChoices {
  readonly kind: SnapshotKind | null
  readonly asOf: PlainDate | null
  readonly agencyId: string | null
  readonly answers: Readonly<Record<string, string>>
}

export interface IngestProgress {
  readonly phase: 'reading' | 'storing'
  readonly done: number
  readonly total?: number
}

export interface IngestQuestion {
  id: string
  type: 'kind' | 'asOf' | 'agency' | 'column'
  text: string
  options: { value: string; label: string }[]
  proposal: string | null
  rows: number
}

export interface IngestCounts {
  read: number
  accepted: number
  repaired: number
  setAside: number
  ignored: number
}

export interface IngestPreview {
  readonly sheet: string
  readonly headerRow: number
  readonly headers: readonly { readonly header: string; readonly field: string | null }[]
  readonly rows: readonly { readonly row: number; readonly cells: readonly (string | null)[] }[]
}

/** What became of a file: the draft's summary. */
export interface IngestSummary {
  readonly kind: SnapshotKind | null
  readonly asOf: PlainDate | null
  readonly agencyId: string | null
  readonly mapping: { field: string; header: string; sheet: string; column: number }[]
  readonly ignoredColumns: string[]
  readonly questions: IngestQuestion[]
  readonly counts: IngestCounts
  readonly ignoredBy: Partial<Record<IgnoredReason, number>>
  readonly preview: IngestPreview | null
}

/** The answer that sets the rows of a question aside, or says that there is no such column. */
export const noneOfThem = '-'
