/**
 * The only place where two counts become a rate. Counts are stored and passed
 * on; the division happens where a percentage is shown.
 */

/** A part of a whole from 0 to 1; `null` is *no value* (shown as "–"), never 0. */
export type Rate = number | null

/**
 * `numerator / denominator`, or no value when nobody is counted.
 *
 * @example rateOf(90, 16_000) // 0.005625, shown as 0,56 %
 * @example rateOf(0, 0)       // null, shown as –
 */
export function rateOf(numerator: number, denominator: number): Rate {
  return denominator === 0 ? null : numerator / denominator
}

/** Difference of two rates in percentage points (not percent): 0.5030 → 0.5159 is 1.29. */
export function pointsBetween(from: Rate, to: Rate): number | null {
  return from === null || to === null ? null : (to - from) * 100
}
