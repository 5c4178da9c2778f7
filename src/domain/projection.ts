import { addMonths, calendarMonthsBetween, endOfMonth, type PlainDate } from './plain-date.ts'

/** A month ahead with the line's value and its 95 % prediction interval, in people. */
export interface ProjectedPoint {
  readonly asOf: PlainDate
  readonly protected: number
  readonly low: number
  readonly high: number
}

/** Two-sided 97.5 % quantiles of Student's t for 2, 3, … degrees of freedom; past the table the normal's. */
const tQuantiles = [4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145]

/**
 * Continues protected workers by the least-squares line over the months, with
 * the interval in which a single new month would lie 19 times out of 20. Needs
 * four months: a line through fewer says nothing about its own error.
 *
 * @returns `null` with fewer than four months
 */
export function projectProtected(
  series: readonly { readonly asOf: PlainDate; readonly protected: number }[],
  monthsAhead: number,
): ProjectedPoint[] | null {
  const first = series[0]
  const last = series.at(-1)
  if (series.length < 4 || first === undefined || last === undefined) return null
  const xs = series.map(point => calendarMonthsBetween(first.asOf, point.asOf))
  const ys = series.map(point => point.protected)
  const line = leastSquares(xs, ys)
  const t = tQuantiles[series.length - 4] ?? 1.96
  return Array.from({ length: monthsAhead }, (_, index) => {
    const asOf = endOfMonth(addMonths(last.asOf, index + 1))
    const x = calendarMonthsBetween(first.asOf, asOf)
    const value = line.intercept + line.slope * x
    const spread = t * line.error * Math.sqrt(1 + 1 / xs.length + (x - line.meanX) ** 2 / line.sumSquares)
    return { asOf, protected: value, low: value - spread, high: value + spread }
  })
}

function leastSquares(xs: readonly number[], ys: readonly number[]) {
  const meanX = mean(xs)
  const meanY = mean(ys)
  const sumSquares = sum(xs.map(x => (x - meanX) ** 2))
  const slope = sum(xs.map((x, i) => (x - meanX) * ((ys[i] as number) - meanY))) / sumSquares
  const intercept = meanY - slope * meanX
  const residuals = sum(xs.map((x, i) => ((ys[i] as number) - intercept - slope * x) ** 2))
  return { slope, intercept, meanX, sumSquares, error: Math.sqrt(residuals / (xs.length - 2)) }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length
}
