import type { Import } from '../contract/imports.ts'
import type { PersonNumber } from '../contract/privacy.ts'
import type { Actor } from '../domain/actor.ts'
import type { NipLinkDecision } from '../domain/nip-link.ts'
import type { PlainDate } from '../domain/plain-date.ts'
import type { AuditHead } from './audit.ts'
import type { Language } from './language.ts'
import type { DisclosingFile, PeopleList } from './people-seen.ts'
import type { AsnQuery, Difference, DifferencePage, DifferenceQuery, Withdrawal } from './store.ts'
import type { ErasureDone, ErasureEffect } from './system-store.ts'

/** Work on imports that never runs on the request thread. */
export interface ImportJobs {
  /** Starts (or starts again) reading a stored upload; returns at once. */
  read(importId: string): void
  /** Stops a reading and waits until it has stopped. */
  cancel(importId: string): Promise<void>
  /**
   * Resolves when the commit is stored; throws coded problems (`storage-full`, and `import-changed` if
   * the draft no longer has the revision).
   */
  commit(importId: string, actor: Actor, revision?: string): Promise<void>
  withdraw(importId: string, actor: Actor, reason: string): Promise<void>
  /** Resolves when the decision is stored and what rests on it is counted again. */
  decideNipLinks(ids: readonly string[], decision: NipLinkDecision, actor: Actor): Promise<void>
  /** What is being done with an import right now, which nobody stores: after a crash it was not done. */
  activityOf(importId: string): ImportActivity | null
  /** Counts what a commit would change against what stands now, and keeps it with the draft. */
  difference(importId: string): Promise<Difference>
  differenceItems(importId: string, query: DifferenceQuery): Promise<DifferencePage>
  withdrawal(importId: string): Promise<Withdrawal>
  /** What an erasure of a person would replace and delete; goes through every original. */
  previewErasure(person: PersonNumber): Promise<ErasureEffect>
  /** Resolves when nothing of the person is left but tombstones; one after the other with commits. */
  erasePerson(person: PersonNumber, reason: string, actor: Actor): Promise<ErasureDone>
  /** The rows set aside as a workbook to be corrected. */
  setAside(importId: string, language: Language, stamp: Stamp): Promise<DisclosingFile>
}

export interface ImportActivity {
  readonly status: 'committing'
  readonly progress: Import['progress']
}

/** Makes workbooks off the request thread, with the actor's own view of the data. */
export interface ReportJobs {
  agency(actor: Actor, agencyId: string, asOf: PlainDate, stamp: Stamp): Promise<DisclosingFile>
  city(actor: Actor, asOf: PlainDate, stamp: Stamp): Promise<DisclosingFile>
  /** Every agency's workbook in one zip; none goes into it before `beforeEach` has resolved. */
  agencies(actor: Actor, asOf: PlainDate, stamp: Stamp, beforeEach: BeforeEach): ReadableStream<Uint8Array>
  asnList(actor: Actor, query: AsnQuery, format: 'xlsx' | 'csv', stamp: Stamp): Promise<DisclosingFile>
}

export type BeforeEach = (agencyId: string, people: PeopleList) => Promise<void>

/** What a file says of its making: who asked for it, when, in which call, and where the audit stood. */
export interface Stamp {
  /** The name as shown, not the username. */
  readonly by: string
  readonly at: Date
  readonly traceId: string
  readonly head: AuditHead
}
