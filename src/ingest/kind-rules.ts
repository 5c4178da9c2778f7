import type { PlainDate } from '../domain/plain-date.ts'
import type { Origin, RecordOfKind } from '../domain/records.ts'
import type { SnapshotKind } from '../domain/snapshot.ts'
import type { Tariff } from '../domain/tariff.ts'
import type { AgencyResolver } from './agency-resolver.ts'
import type { AnswerBook } from './answer-book.ts'
import type { Finding } from './column.ts'
import type { Values } from './fields.ts'
import type { RosterPeople } from './ingest-context.ts'
import type { RowNotes } from './row-notes.ts'

/** What rows are compared with. */
export interface RowChecks {
  /** `null` while the file's date is still a question. */
  readonly asOf: PlainDate | null
  readonly roster: RosterPeople | null
  readonly activeMembers: ReadonlySet<string>
  readonly agencies: AgencyResolver
  readonly book: AnswerBook
  /** The agency whose own file this is. */
  readonly agencyId: string | null
  readonly tariffs: readonly Tariff[]
}

export interface RowContext {
  readonly origin: Origin
  readonly notes: RowNotes
  readonly checks: RowChecks
  /** What a section row, the sheet or a title says of the agency where no column does. */
  readonly agencyHint: string | null
}

/** A record that stands so far. */
export interface Kept<Kind extends SnapshotKind> {
  readonly record: RecordOfKind[Kind]
  /** Order in the file. */
  readonly sequence: number
}

/** Which of two rows with one key stands, and what is to be said about it. */
export interface Choice {
  readonly stands: 'known' | 'new'
  readonly finding: Finding | null
}

/** What makes the kinds differ once their columns were read. */
export interface KindRules<Kind extends SnapshotKind> {
  /** `null` if the row is set aside; the notes say why. */
  toRecord(values: Values<Kind>, row: RowContext): RecordOfKind[Kind] | null
  keyOf(record: RecordOfKind[Kind]): string
  choose(known: Kept<Kind>, next: Kept<Kind>, checks: RowChecks): Choice
  /** Looks at the whole table; gives findings to add to a record, which may set it aside. */
  checkTable?(
    records: Iterable<RecordOfKind[Kind]>,
    checks: RowChecks,
  ): (record: RecordOfKind[Kind]) => Finding[]
  /** The same for what the keys alone tell, without going through a large table once more. */
  beginTableCheck?(): TableCheck<Kind>
}

export interface TableCheck<Kind extends SnapshotKind> {
  /** Called once for each key, with the first record that carries it; another may come to stand for it. */
  see(record: RecordOfKind[Kind]): void
  /** Whether there may be something to say about the record of a key, by the order the keys were seen in. */
  concerns(no: number): boolean
  findingsOf(record: RecordOfKind[Kind]): readonly Finding[]
}

const notCompared = new Set(['origin', 'timestamp', 'registeredOn'])

/** The row that stands lower in the file, with a warning if the two don't say the same. */
export function chooseLater<Kind extends SnapshotKind>(known: Kept<Kind>, next: Kept<Kind>): Choice {
  return choose(known, next, next.sequence > known.sequence ? 'new' : 'known')
}

export function choose<Kind extends SnapshotKind>(
  known: Kept<Kind>,
  next: Kept<Kind>,
  stands: Choice['stands'],
): Choice {
  const other = stands === 'new' ? known.record : next.record
  const fields = differingFields(known.record, next.record)
  if (fields.length === 0) return { stands, finding: null }
  const detail = { sheet: other.origin.sheet, row: other.origin.row, fields: fields.join(', ') }
  return { stands, finding: { code: 'repeat-differs', outcome: 'accepted', detail } }
}

function differingFields(a: object, b: object): string[] {
  const right = b as Record<string, unknown>
  return Object.entries(a)
    .filter(([field, value]) => !notCompared.has(field) && value !== right[field])
    .map(([field]) => field)
}
