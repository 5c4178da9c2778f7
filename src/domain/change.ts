/** Two counts whose rate is shown. */
export interface Ratio {
  readonly numerator: number
  readonly denominator: number
}

/** Why a rate changed, in percentage points; both effects add up to `total`. */
export interface RateChange {
  readonly total: number
  /** What the change of the numerator did, at the old denominator. */
  readonly numeratorEffect: number
  /** What the change of the denominator did, at the new numerator. */
  readonly denominatorEffect: number
  /** The denominator moved by more than 5 %: "basis berubah". */
  readonly rebased: boolean
}

/** Change of the denominator beyond which a rate counts as re-based. */
const rebasedBeyond = 0.05

/**
 * Splits the change of n/d into numerator effect `(n1 − n0)/d0` and denominator
 * effect `n1/d1 − n1/d0`; `null` if a rate has no value.
 *
 * @example explainChange(40_196 of 215_243, 38_108 of 262_166) // −0.97 and −3.17 points, re-based
 */
export function explainChange(from: Ratio, to: Ratio): RateChange | null {
  if (from.denominator === 0 || to.denominator === 0) return null
  const numeratorEffect = ((to.numerator - from.numerator) / from.denominator) * 100
  const denominatorEffect = (to.numerator / to.denominator - to.numerator / from.denominator) * 100
  return {
    total: numeratorEffect + denominatorEffect,
    numeratorEffect,
    denominatorEffect,
    rebased: Math.abs(to.denominator / from.denominator - 1) > rebasedBeyond,
  }
}
