import type { IssueCode, Outcome } from '../domain/issue.ts'
import type { RawCell } from './sheet.ts'

/** Something a check has to say about a cell; the place is added by whoever called it. */
export interface Finding {
  readonly code: IssueCode
  readonly outcome: Exclude<Outcome, 'ignored'>
  /** What was taken instead, or is suggested. */
  readonly value?: string | null
  readonly detail?: Readonly<Record<string, string | number>>
}

export interface Reading<T> {
  readonly value: T | null
  readonly findings?: readonly Finding[]
}

/** What a parser must know beside the cell. */
export interface CellContext {
  readonly date1904: boolean
  readonly monthFirst: boolean
  /** What a month without a year belongs to, if anything says so. */
  readonly year?: number | null
}

/** A column of a kind: what its header may say and what its cells mean. */
export interface Column<T> {
  /** Accepted headers, the better ones first. */
  readonly headers: readonly string[]
  readonly required?: true
  /** May stand once for each worker of a wide form. */
  readonly grouped?: true
  /** A merged cell of this column speaks for all its rows. */
  readonly fillsMerged?: true
  /** Sums of this column are compared with the file's own total rows. */
  readonly summed?: true
  /** Reads a cell that is neither empty nor an error. */
  readonly parse: (cell: RawCell, context: CellContext) => Reading<T>
}

export type Columns = Readonly<Record<string, Column<unknown>>>

/** What the columns of a kind give for one row; `null` is an empty or unreadable cell. */
export type ValuesOf<C extends Columns> = {
  readonly [F in keyof C]: (C[F] extends Column<infer T> ? T : never) | null
}

/** A reading without a value, and why. */
export function fault<T>(code: IssueCode, rest: Omit<Finding, 'code' | 'outcome'> = {}): Reading<T> {
  return { value: null, findings: [{ code, outcome: 'setAside', ...rest }] }
}

/** A reading without a value that doesn't cost the row. */
export function unread<T>(code: IssueCode, rest: Omit<Finding, 'code' | 'outcome'> = {}): Reading<T> {
  return { value: null, findings: [{ code, outcome: 'accepted', ...rest }] }
}
