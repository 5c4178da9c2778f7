import type { Actor } from '../domain/actor.ts'
import type { PlainDate } from '../domain/plain-date.ts'
import type { AsnQuery } from './store.ts'

/** Work on imports that never runs on the request thread. */
export interface ImportJobs {
  /** Starts (or starts again) reading a stored upload; returns at once. */
  read(importId: string): void
  /** Stops a reading and waits until it has stopped. */
  cancel(importId: string): Promise<void>
  /** Resolves when the commit is stored; throws coded problems (`storage-full`). */
  commit(importId: string, actor: Actor): Promise<void>
  withdraw(importId: string, actor: Actor, reason: string): Promise<void>
}

/** Makes workbooks off the request thread, with the actor's own view of the data. */
export interface ReportJobs {
  agency(actor: Actor, agencyId: string, asOf: PlainDate): Promise<Uint8Array>
  city(actor: Actor, asOf: PlainDate): Promise<Uint8Array>
  /** Every agency's workbook in one zip. */
  agencies(actor: Actor, asOf: PlainDate): ReadableStream<Uint8Array>
  asnList(actor: Actor, query: AsnQuery, format: 'xlsx' | 'csv'): Promise<Uint8Array>
}
