import type { Import } from '../contract/imports.ts'
import type { Erasure, ErasurePreview, PersonNumber } from '../contract/privacy.ts'
import type { Settings } from '../contract/settings.ts'
import type { Agency } from '../domain/agency.ts'
import type { Issue } from '../domain/issue.ts'
import type { NipLinkDecision } from '../domain/nip-link.ts'
import type { PlainDate } from '../domain/plain-date.ts'
import type { GivenAnswer, RememberedAnswer, TaughtAnswer } from '../domain/question.ts'
import type { RecordOfKind } from '../domain/records.ts'
import type { SnapshotKind } from '../domain/snapshot.ts'
import type { RosterPeople, SheetLayout } from '../ingest/ingest-context.ts'
import type {
  Difference,
  DifferencePage,
  DifferenceQuery,
  Preview,
  StoredImport,
  Withdrawal,
} from './store.ts'

/**
 * What the import worker needs of a store. No route can reach it: it is bound
 * to no actor and sees everything.
 */
export interface SystemStore {
  getImport(importId: string): Promise<StoredImport & { readonly answers: Readonly<Record<string, string>> }>
  getOriginal(importId: string): Promise<Uint8Array>
  agencies(): Promise<Agency[]>
  /** Roster people as of a date, without `exceptImport`: what checks look up. `null` if no roster stands. */
  rosterAt(asOf: PlainDate, exceptImport: string): Promise<RosterPeople | null>
  /** NIK of those already active members as of a date, without `exceptImport`. */
  activeMembersAt(asOf: PlainDate, exceptImport: string): Promise<ReadonlySet<string>>
  /**
   * Answers that speak for a file: those given for the city's files, and for files of the same agency
   * or role; of two for one question the closer one. Includes agencies' names that were taught.
   */
  rememberedFor(importId: string): Promise<RememberedAnswer[]>

  /** Whether people stand now other than those a draft's rows were checked against. */
  isOutdated(importId: string): Promise<boolean>
  /** Starts the draft anew: rows and issues of an earlier reading are dropped. */
  beginDraft(importId: string): Promise<DraftWriter>
  failImport(importId: string, error: NonNullable<StoredImport['error']>): Promise<void>
  setProgress(importId: string, progress: Import['progress']): Promise<void>
  /** Imports that a stopped process left in reading or committing. */
  interruptedImports(): Promise<string[]>

  /**
   * Makes a draft count, remembers the answers it taught and re-folds every cut-off
   * from its date on whose inputs changed, in one transaction. Repeating it for a committed import changes nothing.
   */
  commit(importId: string, by: CommittedBy): Promise<void>
  /**
   * Makes an upload a completion, if its code or its uploader says so, and gives how it is read; throws
   * coded problems if there is nothing that it can complete.
   */
  startCompletion(importId: string, code: string | null): Promise<Completion | null>
  /** How the sheets of a finished draft were read; `null` for imports from before this was kept. */
  layoutOf(importId: string): Promise<readonly SheetLayout[] | null>
  rowsSetAside(importId: string): Promise<RowSetAside[]>
  /** Counts what a commit would change; what was counted stays with the draft until other data stands. */
  difference(importId: string): Promise<Difference>
  differenceItems(importId: string, query: DifferenceQuery): Promise<DifferencePage>
  previewWithdrawal(importId: string): Promise<Withdrawal>
  /** Undoes a committed import and what completes it, and re-folds, in one transaction. */
  withdraw(
    importId: string,
    by: { readonly username: string; readonly at: Date; readonly reason: string },
  ): Promise<void>
  /** Says of pairs of numbers whether they are one person, and re-folds what rests on it, in one transaction. */
  decideNipLinks(decided: NipLinkDecided): Promise<void>

  previewErasure(person: PersonNumber): Promise<ErasureEffect>
  /**
   * Puts tombstones in the place of a person everywhere and deletes the originals and drafts that name them,
   * in one transaction; every figure stays as it is. Refuses with `person-unknown` or `already-erased`.
   */
  erasePerson(order: ErasureOrder): Promise<ErasureDone>

  /** What has been kept for longer than the settings say. */
  overdue(at: Date): Promise<Overdue>
  /** Deletes one import's original; `false` if it is needed again by now. */
  deleteOriginal(importId: string, at: Date): Promise<boolean>
  /** Deletes a draft that nobody touched; `false` if somebody has by now. */
  deleteDraft(importId: string, at: Date): Promise<boolean>
  /** Empties what stood in the cells of an import's findings, and gives how many it emptied. */
  clearFindings(importId: string, at: Date): Promise<number>
  keepLastRun(run: NonNullable<Settings['lastRun']>): Promise<void>
  /** Puts the deleted pages out of the write-ahead log as well. */
  settleFile(): Promise<void>
}

/** Imports by what of them is overdue. */
export interface Overdue {
  readonly originals: readonly string[]
  readonly drafts: readonly string[]
  readonly findings: readonly string[]
  /** Disclosures of before this instant. */
  readonly disclosuresBefore: Date
}

export interface ErasureOrder {
  readonly person: PersonNumber
  readonly reason: string
  readonly username: string
  readonly at: Date
}

export type ErasureEffect = Omit<ErasurePreview, 'hasAccount'>

export interface ErasureDone {
  readonly erasure: Erasure
  /** Imports whose original was deleted, for the audit. */
  readonly originals: readonly string[]
  readonly drafts: readonly string[]
}

export interface CommittedBy {
  readonly username: string
  readonly at: Date
  /** Refuses with `import-changed` if the draft says something else by now. */
  readonly revision?: string | undefined
  readonly onProgress?: ((progress: Import['progress']) => void) | undefined
}

export interface NipLinkDecided {
  readonly ids: readonly string[]
  readonly decision: NipLinkDecision
  readonly username: string
  readonly at: Date
}

/** Takes what was read in batches, so that a large file never lies in memory whole. */
export interface DraftWriter {
  add<Kind extends SnapshotKind>(kind: Kind, records: readonly RecordOfKind[Kind][]): Promise<void>
  addIssues(issues: readonly Issue[]): Promise<void>
  /** Rows set aside that name an ASN. */
  addHeld(held: readonly HeldRow[]): Promise<void>
  /** What became of the rows of a completion. */
  addCompleted(rows: readonly CompletedRow[]): Promise<void>
  finish(summary: DraftSummary): Promise<void>
  /** Leaves nothing behind. */
  abandon(): Promise<void>
}

export type DraftSummary = Pick<
  Import,
  | 'kind'
  | 'asOf'
  | 'agencyId'
  | 'mapping'
  | 'ignoredColumns'
  | 'questions'
  | 'remembered'
  | 'counts'
  | 'ignoredBy'
> & {
  readonly layout?: readonly SheetLayout[]
  readonly preview: Preview | null
  readonly answered?: readonly GivenAnswer[]
  readonly taught?: readonly TaughtAnswer[]
}

/** How a completion is read: as its parent was. */
export interface Completion {
  readonly kind: SnapshotKind | null
  readonly asOf: PlainDate | null
  readonly agencyId: string | null
  readonly answers: Readonly<Record<string, string>>
  /** Whether the places its rows name are those of its parent's file. */
  readonly knowsPlaces: boolean
}

/** A row set aside with everything that was found wrong with it. */
export interface RowSetAside {
  readonly sheet: string
  readonly row: number
  /** Of a completion: the row of the completed file. */
  readonly from: RowPlace | null
  readonly issues: readonly Issue[]
}

export interface RowPlace {
  readonly sheet: string
  readonly row: number
}

export interface HeldRow extends RowPlace {
  readonly nip: string
  readonly group: number
  readonly from?: RowPlace | null
}

export interface CompletedRow extends RowPlace {
  readonly group: number
  readonly nip: string | null
  readonly from: RowPlace | null
  readonly isTaken: boolean
}
