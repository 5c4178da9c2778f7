import type { PlainDate } from './plain-date.ts'

/** A named coverage target. Several stand side by side; none is *the* target. */
export interface Target {
  readonly id: string
  readonly name: string
  readonly date: PlainDate
  /** Hundredths of a percent, so that 71.59 % is the exact integer 7159. */
  readonly basisPoints: number
  /** How it was derived, e.g. "+20 poin atas 51,59 %". */
  readonly basis: string
  readonly source: string
  /** The one a screen shows where there is room for one. */
  readonly isPrimary: boolean
}
