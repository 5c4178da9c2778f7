import type { Stamp } from '../api/jobs.ts'
import type { Language } from '../api/language.ts'
import type { AsnQuery, DifferenceQuery } from '../api/store.ts'
import type { ErasureOrder, NipLinkDecided } from '../api/system-store.ts'
import type { PersonNumber } from '../contract/privacy.ts'
import type { ProblemCode } from '../contract/problem.ts'
import type { Actor } from '../domain/actor.ts'
import type { PlainDate } from '../domain/plain-date.ts'
import type { Keys } from './keys.ts'

/** What a worker thread can be asked to do. */
export type WorkerTask =
  | { readonly type: 'read'; readonly importId: string }
  | {
      readonly type: 'commit'
      readonly importId: string
      readonly username: string
      readonly at: Date
      readonly revision: string | undefined
    }
  | {
      readonly type: 'withdraw'
      readonly importId: string
      readonly username: string
      readonly at: Date
      readonly reason: string
    }
  | WriteTask
  | ImportQuestion
  | {
      readonly type: 'agency-report'
      readonly actor: Actor
      readonly agencyId: string
      readonly asOf: PlainDate
      readonly stamp: Stamp
    }
  | {
      readonly type: 'city-report'
      readonly actor: Actor
      readonly asOf: PlainDate
      readonly stamp: Stamp
    }
  | {
      readonly type: 'asn-list'
      readonly actor: Actor
      readonly query: AsnQuery
      readonly format: 'xlsx' | 'csv'
      readonly stamp: Stamp
    }

/** Work that changes what counts, or must not come between: one after the other with imports. */
export type WriteTask =
  | ({ readonly type: 'decide-nip-links' } & NipLinkDecided)
  | ({ readonly type: 'erase-person' } & ErasureOrder)
  | {
      readonly type: 'delete-original' | 'delete-draft' | 'clear-findings'
      readonly about: string
      readonly at: Date
    }
  | { readonly type: 'settle-file' }

/** What is asked about an import: answered beside imports that run, for nothing counts differently by it. */
export type ImportQuestion =
  | { readonly type: 'difference'; readonly about: string }
  | { readonly type: 'difference-items'; readonly about: string; readonly query: DifferenceQuery }
  | { readonly type: 'withdrawal'; readonly about: string }
  | { readonly type: 'preview-erasure'; readonly person: PersonNumber }
  | {
      readonly type: 'set-aside'
      readonly about: string
      readonly language: Language
      readonly stamp: Stamp
    }

/** Errors do not keep their class between threads; a coded problem travels as its parts. */
export interface CodedAnswer {
  readonly coded: ProblemCode
  readonly detail: Readonly<Record<string, string | number>>
}

export interface WorkerData {
  readonly databaseFile: string
  readonly keys: Keys
}
