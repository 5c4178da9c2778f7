import type { GivenChoices } from '../../src/ingest/ingest-context.ts'
import type { FileLimits } from '../../src/ingest/refusal.ts'

/**
 * One messy file and the rule it stands for: the default export of `make.ts` in a folder of its own.
 * What must become of it stands beside it in `expected.json`, worked out from the rule by hand.
 */
export interface CorpusCase {
  /** The rule in one sentence. */
  readonly says: string
  /** The file's bytes; the same at every call. */
  make(): Uint8Array | Promise<Uint8Array>
  /** {@link defaultFileName} unless the name matters. */
  readonly fileName?: string
  /** What the caller says about the file. */
  readonly given?: Partial<GivenChoices>
  /** What stands already: nothing, or the people of `people.ts` and their members. */
  readonly city?: 'empty' | 'with-roster'
  /** Files committed before, in this order: the case is then also loaded into a city that has them. */
  readonly earlier?: readonly (Pick<CorpusCase, 'make'> & { readonly fileName: string })[]
  /** In the place of the default limits, so that a small file can be over them. */
  readonly limits?: Partial<FileLimits>
  /** Bytes that may be unpacked before the file is refused: a bomb must not go off to be found. */
  readonly unpacksAtMost?: number
}

/** Names a date, so that only cases about the date have to think of it. */
export const defaultFileName = 'data per 30 November 2025.xlsx'

/**
 * `expected.json`. Lists are compared whole and in order, but of each entry only what is given; a list
 * that isn't mentioned must be empty, the other parts are compared only if given.
 */
export interface Expected {
  readonly kind?: string | null
  readonly asOf?: string | null
  readonly counts?: Readonly<Record<'read' | 'accepted' | 'repaired' | 'setAside' | 'ignored', number>>
  readonly ignoredBy?: Readonly<Record<string, number>>
  /** By sheet, row, group and code; of the keys of an issue any. */
  readonly issues?: readonly Readonly<Record<string, unknown>>[]
  readonly questions?: readonly Readonly<Record<string, unknown>>[]
  /** In the file's order; keys of the record and of its origin side by side. Left out: only counted. */
  readonly records?: readonly Readonly<Record<string, unknown>>[]
  readonly ignoredColumns?: readonly string[]
  /** Columns by field, as `field: header`. */
  readonly mapping?: Readonly<Record<string, string>>
  /** What is said of the file after the earlier ones. */
  readonly again?: {
    /** "Sudah dimuat": the same content stands, and cannot be committed twice. */
    readonly isDuplicate: boolean
    /** What a commit would change, shown first; keys of the API's answer. */
    readonly difference?: Readonly<Record<string, unknown>>
  }
  readonly refusal?: { readonly code: string; readonly detail?: Readonly<Record<string, unknown>> }
}
