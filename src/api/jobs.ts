import type { Import } from '../contract/imports.ts'
import type { Actor } from '../domain/actor.ts'
import type { NipLinkDecision } from '../domain/nip-link.ts'
import type { PlainDate } from '../domain/plain-date.ts'
import type { Language } from './language.ts'
import type { AsnQuery, Difference, DifferencePage, DifferenceQuery, Withdrawal } from './store.ts'

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
  /** The rows set aside as a workbook to be corrected. */
  setAside(importId: string, language: Language): Promise<Uint8Array>
}

export interface ImportActivity {
  readonly status: 'committing'
  readonly progress: Import['progress']
}

/** Makes workbooks off the request thread, with the actor's own view of the data. */
export interface ReportJobs {
  agency(actor: Actor, agencyId: string, asOf: PlainDate): Promise<Uint8Array>
  city(actor: Actor, asOf: PlainDate): Promise<Uint8Array>
  /** Every agency's workbook in one zip. */
  agencies(actor: Actor, asOf: PlainDate): ReadableStream<Uint8Array>
  asnList(actor: Actor, query: AsnQuery, format: 'xlsx' | 'csv'): Promise<Uint8Array>
}
