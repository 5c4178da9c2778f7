/**
 * A file that cannot be taken at all. Thrown by readers and checks, caught once
 * by the import, and shown with the reason and the next step. Texts live in the
 * catalogue, by `code`; `detail` fills their placeholders.
 */
export class FileRefusal extends Error {
  readonly code: RefusalCode
  readonly detail: Readonly<Record<string, string | number>>

  constructor(code: RefusalCode, detail: Readonly<Record<string, string | number>> = {}) {
    super(`file refused: ${code}`)
    this.name = 'FileRefusal'
    this.code = code
    this.detail = detail
  }
}

export const refusalCodes = [
  'file-empty',
  'file-damaged',
  'file-encrypted',
  'file-too-large',
  'file-unpacks-too-large',
  'file-suspicious',
  'file-dtd',
  'format-unsupported',
  'too-many-rows',
  'too-many-columns',
  'no-data-sheet',
  'quote-unclosed',
  'encoding-unknown',
  'kind-unrecognised',
  'column-missing',
  'column-duplicated',
  'time-exceeded',
  'memory-exceeded',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

/** The bounds a file must keep before memory is spent on it; an administrator can change them. */
export interface FileLimits {
  readonly maxFileBytes: number
  readonly maxUnpackedBytes: number
  readonly maxRows: number
  readonly maxColumns: number
  readonly maxRatio: number
  readonly maxEntries: number
}

export const defaultFileLimits: FileLimits = {
  maxFileBytes: 100 * 1024 * 1024,
  maxUnpackedBytes: 2 * 1024 * 1024 * 1024,
  maxRows: 2_000_000,
  maxColumns: 512,
  maxRatio: 200,
  maxEntries: 10_000,
}
