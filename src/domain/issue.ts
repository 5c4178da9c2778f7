/**
 * What became of a row that was read. They always add up:
 * `read = accepted + repaired + setAside + ignored`.
 */
export const outcomes = ['accepted', 'repaired', 'setAside', 'ignored'] as const
export type Outcome = (typeof outcomes)[number]

/** Why a row is not data. Counted, not listed. */
export const ignoredReasons = [
  'title',
  'header',
  'column-numbers',
  'total',
  'section-heading',
  'signature',
  'repeat',
  'other-table',
] as const
export type IgnoredReason = (typeof ignoredReasons)[number]

/**
 * One finding about one row. Accepted rows may carry warnings (`outcome`
 * `accepted`); a set-aside row carries the reason why. Texts and remedies live
 * in the catalogue under `code`; `detail` fills their placeholders.
 */
export interface Issue {
  readonly sheet: string
  readonly row: number
  readonly group: number
  /** Header of the column as written in the file, if the finding is about a cell. */
  readonly column: string | null
  readonly outcome: Outcome
  readonly code: IssueCode
  /** What stood there. */
  readonly raw: string | null
  /** What was taken instead, or is suggested. */
  readonly value: string | null
  readonly detail: Readonly<Record<string, string | number>>
}

export const issueCodes = [
  // identifiers
  'nip-missing',
  'nip-length',
  'nip-characters',
  'nip-birth-date',
  'nip-employment',
  'nip-sex',
  'nip-digits-lost',
  'nip-recovered',
  'nip-ambiguous',
  'nip-name-disagrees',
  'nik-missing',
  'nik-length',
  'nik-several',
  'nik-characters',
  'nik-serial',
  'nik-digits-lost',
  'nik-birth-date',
  'nik-not-local',
  'nik-in-nip-column',
  'nip-in-nik-column',
  'letters-for-digits',
  'digits-converted',
  'id-scientific',
  // people
  'name-missing',
  'name-differs',
  'sponsor-not-on-roster',
  'sponsor-not-on-own-roster',
  'same-worker-two-sponsors',
  'worker-is-asn',
  'worker-over-age',
  'repeat-differs',
  'nip-two-agencies',
  // agencies
  'agency-missing',
  'agency-unknown',
  'agency-other-government',
  'agency-not-own',
  // values
  'date-impossible',
  'date-unreadable',
  'date-month-first',
  'month-missing',
  'result-missing',
  'amount-unreadable',
  'amount-repaired',
  'amount-unexplained',
  'status-unknown',
  'count-unreadable',
  'segment-unknown',
  'protected-exceeds-potential',
  'phone-repaired',
  'phone-second',
  'employment-unknown',
  'employment-contradicts-nip',
  'ditto-mark',
  'ditto-filled',
  'cell-error',
  'letters-damaged',
  'value-too-long',
  // table
  'total-differs',
  'may-be-cut-off',
  'date-contradicts-file',
  'kind-contradicts-file',
  'hidden-content-read',
  'sheet-ignored',
] as const
export type IssueCode = (typeof issueCodes)[number]
