import type { z } from 'zod'
import type { AgencySettings, CutOff } from '../contract/agencies.ts'
import type { AsnDetail, AsnFilter, AsnListItem } from '../contract/asn.ts'
import type { Source } from '../contract/fields.ts'
import type {
  DifferenceItem,
  listDifference,
  previewWithdrawal,
  readDifference,
} from '../contract/import-changes.ts'
import type { Import } from '../contract/imports.ts'
import type { NipLinkView } from '../contract/nip-links.ts'
import type { Participation, Trend } from '../contract/participation.ts'
import type { Erasure, PersonNumber } from '../contract/privacy.ts'
import type { RememberedAnswerView } from '../contract/remembered-answers.ts'
import type { Settings, SettingsChange } from '../contract/settings.ts'
import type { Actor } from '../domain/actor.ts'
import type { Agency } from '../domain/agency.ts'
import type { CoveragePoint } from '../domain/coverage.ts'
import type { Issue, IssueCode, Outcome } from '../domain/issue.ts'
import type { PlainDate } from '../domain/plain-date.ts'
import type { SnapshotKind } from '../domain/snapshot.ts'
import type { SponsorState } from '../domain/sponsor-state.ts'
import type { EmploymentFilter } from '../domain/tally.ts'
import type { Target } from '../domain/target.ts'
import type { Tariff } from '../domain/tariff.ts'
import type { PeopleList, PeopleSeen } from './people-seen.ts'

/**
 * What a store must do for the API. Routes get data only through `for(actor)`,
 * and what comes back is already narrowed to what the actor may see: a
 * secretary's handle knows no people of other agencies, a planner's and an
 * administrator's know no people at all.
 */
export interface Store {
  /** @param seen takes whom the handle gives out */
  for(actor: Actor, seen?: PeopleSeen): ActorStore
}

export interface ActorStore {
  agencies(): Promise<Agency[]>
  targets(): Promise<Target[]>
  tariffs(): Promise<Tariff[]>
  /** Newest first. */
  cutOffs(): Promise<CutOff[]>
  /** The latest cut-off ≤ `asOf` (or of all) with a roster; `null` without data. */
  findCutOff(asOf?: PlainDate): Promise<PlainDate | null>

  /** The stored fold of a cut-off, `null` without a roster. Agencies ranked as the contract says. */
  findParticipation(asOf: PlainDate | undefined, employment: EmploymentFilter): Promise<Participation | null>
  trend(employment: EmploymentFilter): Promise<Trend>
  /** Months up to the date, oldest first, with the files they came from. */
  coverageSeries(asOf?: PlainDate): Promise<{ points: CoveragePoint[]; sources: Source[] }>

  listAsn(query: AsnQuery & { offset: number; limit: number }): Promise<AsnPage>
  /** The same rows in the same order, whole, in batches. */
  streamAsn(query: AsnQuery): AsyncIterable<AsnListItem[]>
  /** `null` if unknown on the roster as of the date, or not the actor's to see. */
  findAsn(nip: string, asOf: PlainDate | undefined): Promise<AsnDetail | null>
  listChanges(query: ChangesQuery): Promise<{ items: Change[]; total: number }>

  /** Numbers that seem to have been changed for others. */
  nipLinks(): Promise<NipLinkView[]>

  /**
   * The number behind a worker's opaque id, with the reason sealed for the audit; `null`: unknown, or not
   * the actor's to see. Refused with `forbidden` to whoever is never shown a whole number.
   */
  revealNik(workerId: string, reason: string): Promise<RevealedNik | null>

  /** Imports whose rows name a person: an administrator's question, refused with `forbidden` to others. */
  importsNaming(person: PersonNumber): Promise<string[]>

  privacy: ActorPrivacy
  agencySettings: ActorAgencies
  imports: ActorImports
  rememberedAnswers: ActorAnswers
}

export interface RevealedNik {
  readonly nik: string
  readonly sealedReason: string
}

/** How long what is kept, and whose data were erased: an administrator's alone, refused with `forbidden` to others. */
export interface ActorPrivacy {
  settings(): Promise<Settings>
  changeSettings(change: SettingsChange): Promise<Settings>
  /** Newest first. */
  erasures(): Promise<Erasure[]>
  /**
   * Opaque ids of all numbers that are one person's, by confirmed changes or, of somebody who was erased, by what
   * was known then; the asked one first.
   */
  idsOf(person: PersonNumber): Promise<string[]>
  /** Which texts that somebody wrote freely mention a person, by number or name. */
  mentioning(person: PersonNumber, texts: readonly string[]): Promise<boolean[]>
}

/** The settings of the agencies: an administrator's alone, refused with `forbidden` to others. */
export interface ActorAgencies {
  find(agencyId: string): Promise<AgencySettings | null>
  /** Refuses an id that is there with `conflict`, names that mean another agency with `alias-taken`. */
  create(agency: Agency): Promise<void>
  /**
   * Changes what is given; aliases are all of them. Refuses with `agency-changed` if somebody else changed
   * the agency since `revision` was read, with `not-found` one that is not there.
   */
  change(agencyId: string, revision: string, change: AgencyChange): Promise<void>
}

export type AgencyChange = { readonly [Field in keyof Omit<Agency, 'id'>]?: Agency[Field] | undefined }

/** Answers that later files go by: an operator's and administrator's view is whole, others see their own. */
export interface ActorAnswers {
  /** Newest first; labels as they were when the answer was given. */
  list(): Promise<RememberedAnswerView[]>
  /** Refuses with `not-found` what is not the actor's to withdraw. */
  withdraw(answerId: string): Promise<void>
}

/** `asOf` is a cut-off that `findCutOff` gave. */
export type AsnQuery = Omit<AsnFilter, 'asOf'> & { asOf: PlainDate }

export interface AsnPage {
  readonly items: AsnListItem[]
  readonly total: number
  readonly byState: Record<SponsorState, number>
}

export interface ChangesQuery {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly agencyId?: string | undefined
  readonly limit: number
}

export interface Change {
  readonly nip: string
  readonly name: string
  readonly agencyId: string
  readonly from: SponsorState | null
  readonly to: SponsorState | null
}

/** An import as stored: the contract's view without texts made for a language. */
export type StoredImport = Omit<Import, 'error'> & {
  readonly error: { readonly code: string; readonly detail: Readonly<Record<string, string | number>> } | null
}

export interface ActorImports {
  /** Newest first, without drafts of others for whoever sees only their own. */
  list(): Promise<StoredImport[]>
  find(importId: string): Promise<StoredImport | null>
  /** The same, only if the actor may look into it and work on it. */
  findOpen(importId: string): Promise<StoredImport | null>
  /**
   * Keeps the bytes and makes an import that waits to be read. The actor's own open draft of the same
   * bytes and the same use is given back instead: sent twice, a file is still one file.
   */
  create(upload: Upload): Promise<{ readonly stored: StoredImport; readonly isNew: boolean }>
  /** Sets kind, date, scope or answers of a draft, and marks it to be read again. */
  update(importId: string, change: DraftChange): Promise<StoredImport>
  /** Removes a draft or failed import with everything that belongs to it. */
  discard(importId: string): Promise<void>
  preview(importId: string): Promise<Preview | null>
  issues(
    importId: string,
    query: IssueQuery,
  ): Promise<{ items: Issue[]; total: number; byCode: IssueCount[] }>
  /** What was counted when the draft was finished; `null` once other data stands: count it again. */
  difference(importId: string): Promise<Difference | null>
  /** The uploaded bytes; `null` if they are gone. */
  original(importId: string): Promise<Uint8Array | null>
  /** Whom its rows name by a whole number, drafts included. */
  people(importId: string): Promise<PeopleList>
}

export interface Upload {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly kind: SnapshotKind | null
  readonly asOf: PlainDate | null
  readonly agencyId: string | null
  /** The import this one completes, if the caller says so; a file may name it itself. */
  readonly completes?: string | null
  readonly at: Date
}

export interface DraftChange {
  readonly kind?: SnapshotKind | undefined
  readonly asOf?: PlainDate | undefined
  readonly agencyId?: string | null | undefined
  readonly answers?: Readonly<Record<string, string>> | undefined
  /** When somebody set it: a draft that nobody touches for long is deleted. */
  readonly at?: Date | undefined
}

export interface Preview {
  readonly sheet: string
  readonly headerRow: number
  readonly headers: readonly { readonly header: string; readonly field: string | null }[]
  readonly rows: readonly { readonly row: number; readonly cells: readonly (string | null)[] }[]
}

export interface IssueQuery {
  readonly outcome?: Outcome | undefined
  readonly code?: IssueCode | undefined
  readonly offset: number
  readonly limit: number
}

export interface IssueCount {
  readonly code: IssueCode
  readonly outcome: Outcome
  readonly count: number
}

export type Difference = z.output<typeof readDifference.response>
export type Withdrawal = z.output<typeof previewWithdrawal.response>
export type DifferenceQuery = z.output<NonNullable<typeof listDifference.query>>

export interface DifferencePage {
  readonly items: DifferenceItem[]
  readonly total: number
}
