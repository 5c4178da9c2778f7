import type { Agency } from '../domain/agency.ts'
import type { IgnoredReason, Issue } from '../domain/issue.ts'
import type { PlainDate } from '../domain/plain-date.ts'
import type {
  GivenAnswer,
  QuestionType,
  RememberedAnswer,
  RememberedUse,
  TaughtAnswer,
} from '../domain/question.ts'
import type { Origin, RecordOfKind, RosterRecord } from '../domain/records.ts'
import type { SnapshotKind } from '../domain/snapshot.ts'
import type { Tariff } from '../domain/tariff.ts'

export type RosterPerson = Pick<RosterRecord, 'nip' | 'name' | 'agencyId'>

/** People as of a date: what damaged numbers and names are compared with. */
export interface RosterPeople {
  find(nip: string): RosterPerson | undefined
  /** Everybody whose first 15 digits are these: candidates for a number that lost its last three. */
  findByFirst15(digits: string): readonly RosterPerson[]
  /** Everybody of a birthday and sex, by `birthKey`. */
  findByBirth(key: number): readonly RosterPerson[]
  /** How many began when this number's owner did, and are of the same sex. */
  countCohort(first15: string): number
}

/** What stands already, without the import that is being read. */
export interface IngestContext {
  readonly agencies: readonly Agency[]
  /** `null`: no roster stands at the date. */
  rosterAt(asOf: PlainDate): Promise<RosterPeople | null>
  activeMembersAt(asOf: PlainDate): Promise<ReadonlySet<string>>
  /** Without it amounts are not compared with the table. */
  readonly tariffs?: readonly Tariff[]
  /** Answers of earlier files that may speak for this one. */
  readonly remembered?: readonly RememberedAnswer[]
}

/** Takes what was read, in batches. */
export interface IngestSink {
  addRecords<Kind extends SnapshotKind>(kind: Kind, records: readonly RecordOfKind[Kind][]): Promise<void>
  addIssues(issues: readonly Issue[]): Promise<void>
  /** Rows set aside that name an ASN. */
  addHeld(held: readonly HeldPlace[]): Promise<void>
  /** Told of every row that is a record or was set aside, where somebody wants to know. */
  noteRow?(origin: Origin, nip: string | null, isTaken: boolean): void
}

/** Where a row that was set aside names an ASN. */
export interface HeldPlace extends Origin {
  readonly nip: string
}

/** How a sheet was read: what a row of it needs around it to be read the same way again. */
export interface SheetLayout {
  readonly sheet: string
  readonly firstRow: number
  readonly lastRow: number
  /** Which of the tables side by side, as the group of its rows says; 0 or left out: the only one. */
  readonly table?: number
  readonly headers: readonly { readonly text: string; readonly column: number }[]
  /** What sheet name or title say of the agency, where no column does. */
  readonly agencyHint: string | null
  /** Rows that name the agency of the rows below. */
  readonly sections: readonly { readonly row: number; readonly text: string }[]
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
  type: QuestionType
  text: string
  options: { value: string; label: string }[]
  proposal: string | null
  rows: number
  /** How many names, words, people or months one question for all of them speaks for. */
  others?: number
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
  /** Of every sheet that was read. */
  readonly layout?: readonly SheetLayout[]
  readonly questions: IngestQuestion[]
  /** Questions that earlier answers have settled. */
  readonly remembered: RememberedUse[]
  /** Questions that were answered for this file. */
  readonly answered: GivenAnswer[]
  /** Answers given for this file that later ones may go by. */
  readonly taught: TaughtAnswer[]
  readonly counts: IngestCounts
  readonly ignoredBy: Partial<Record<IgnoredReason, number>>
  readonly preview: IngestPreview | null
}

export { noneOfThem } from '../domain/question.ts'
