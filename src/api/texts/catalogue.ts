import type { ProblemCode } from '../../contract/problem.ts'
import type { IssueCode } from '../../domain/issue.ts'
import type { RefusalCode } from '../../ingest/refusal.ts'

/**
 * The API's texts in one language. `{name}` is filled from the finding's detail;
 * issues also know `{raw}` (what stood there), `{value}` (what was taken or is
 * suggested) and `{column}`.
 */
export interface Catalogue {
  readonly problems: Readonly<Record<ProblemCode, { readonly title: string; readonly detail: string }>>
  readonly refusals: Readonly<Record<RefusalCode, { readonly message: string; readonly remedy: string }>>
  /** In the place of a refusal's text where its detail says more, by `code:detail`. */
  readonly closerRefusals: Readonly<Record<string, { readonly message: string; readonly remedy: string }>>
  readonly issues: Readonly<Record<IssueCode, IssueText>>
  /** Words for the kinds, columns and places that a detail names by code. */
  readonly names: Readonly<Record<string, string>>
  /** Answers to a file's questions, by `type.value`; `{label}` is what the file says. */
  readonly answers: Readonly<Record<string, string>>
  /** What to do with the workbook of rows set aside. */
  readonly setAsideLead: string
  /** What is wrong with a field of a request, by fault code. */
  readonly faults: Readonly<Record<FaultCode, string>>
}

export interface IssueText {
  /** Names the finding where many rows share it. */
  readonly title: string
  readonly message: string
  /** What to do; `null` where nothing is to be done. */
  readonly remedy: string | null
}

export const faultCodes = [
  'invalid_type',
  'invalid_value',
  'invalid_format',
  'invalid_union',
  'too_small',
  'too_big',
  'unrecognized_keys',
  'date',
  'repeated',
  'not-json',
  'secretary-needs-agency',
  'agency-unknown',
  'date-order',
  'name-empty',
  'other',
] as const
export type FaultCode = (typeof faultCodes)[number]
