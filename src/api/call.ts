import type { z } from 'zod'
import type { Endpoint, FileEndpoint } from '../contract/endpoint.ts'
import type { Me } from '../contract/identity.ts'
import type { Actor } from '../domain/actor.ts'
import type { Scope } from './access.ts'
import type { AuditedCall } from './audited-call.ts'
import type { CallReports } from './call-reports.ts'
import type { ImportJobs } from './jobs.ts'
import type { ActorStore } from './store.ts'
import type { Texts } from './texts/texts.ts'

/** A checked request, as a handler sees it. */
export interface PublicCall<Query = unknown, Body = unknown> {
  readonly request: Request
  readonly params: Readonly<Record<string, string>>
  readonly query: Query
  readonly body: Body
  readonly texts: Texts
  /** Added to the answer, e.g. a cookie. */
  readonly answerHeaders: Headers
}

/** A call of somebody signed in. Data comes only from `store`, which is narrowed to the actor. */
export interface ActorCall<Query = unknown, Body = unknown> extends PublicCall<Query, Body> {
  readonly actor: Actor
  readonly me: Me
  readonly scope: Scope
  readonly store: ActorStore
  /** Work on imports, held to those the actor may look into. */
  readonly imports: ImportJobs
  /** Workbooks in the caller's name, each noted and stamped. */
  readonly reports: CallReports
  readonly audited: Pick<AuditedCall, 'about' | 'stamp'>
}

export interface FileAnswer {
  readonly fileName: string
  readonly body: Uint8Array | ReadableStream<Uint8Array>
}

/** An endpoint with what answers it. */
export type Route =
  | { readonly kind: 'public'; readonly endpoint: Endpoint; run(call: PublicCall): Promise<unknown> }
  | { readonly kind: 'json'; readonly endpoint: Endpoint; run(call: ActorCall): Promise<unknown> }
  | { readonly kind: 'file'; readonly endpoint: FileEndpoint; run(call: ActorCall): Promise<FileAnswer> }

/** Answers a call that needs nobody signed in. */
export function answerPublic<Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<Q, B, R>,
  run: (call: PublicCall<z.output<Q>, z.output<B>>) => Promise<z.input<R>>,
): Route {
  return { kind: 'public', endpoint, run: run as (call: PublicCall) => Promise<unknown> }
}

/** Answers a call with JSON that is cut to the endpoint's schema. */
export function answer<Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<Q, B, R>,
  run: (call: ActorCall<z.output<Q>, z.output<B>>) => Promise<z.input<R>>,
): Route {
  return { kind: 'json', endpoint, run: run as (call: ActorCall) => Promise<unknown> }
}

/** Answers a call with a file to be saved. */
export function answerFile<Q extends z.ZodType>(
  endpoint: FileEndpoint<Q>,
  run: (call: ActorCall<z.output<Q>, undefined>) => Promise<FileAnswer>,
): Route {
  return { kind: 'file', endpoint, run: run as (call: ActorCall) => Promise<FileAnswer> }
}
