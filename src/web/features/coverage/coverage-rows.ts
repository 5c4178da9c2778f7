import type { Coverage } from '../../../contract/coverage.ts'
import { calendarMonthsBetween, type PlainDate } from '../../../domain/plain-date.ts'
import { rateOf } from '../../../domain/rate.ts'

/** Months of projection shown, in the chart and in its table. */
export const monthsAhead = 6

export interface CoverageRow {
  readonly asOf: PlainDate
  /** Months since the first: a month without data keeps its width. */
  readonly month: number
  readonly known?: number
  readonly ahead?: number
  /** Low and high end of the interval. */
  readonly band?: [number, number]
}

/** One row a month for the chart; projection and interval begin at the last known month, so that they join. */
export function coverageRows(coverage: Coverage): CoverageRow[] {
  const first = coverage.series[0]?.asOf ?? coverage.asOf
  const projection = (coverage.projection ?? []).slice(0, monthsAhead)
  const last = coverage.series.length - 1
  return [
    ...coverage.series.map((point, index): CoverageRow => {
      const known = shareOf(point.protected, point)
      const joins = index === last && projection.length > 0
      return {
        asOf: point.asOf,
        month: calendarMonthsBetween(first, point.asOf),
        known,
        ...(joins && { ahead: known, band: [known, known] }),
      }
    }),
    ...projection.map(
      (point): CoverageRow => ({
        asOf: point.asOf,
        month: calendarMonthsBetween(first, point.asOf),
        ahead: shareOf(point.protected, point),
        band: [shareOf(point.low, point), shareOf(point.high, point)],
      }),
    ),
  ]
}

/**
 * Bounds of the axis. It begins a part below the lowest value, which leaves
 * room for the label under it; never at a false zero line.
 */
export function coverageDomain(rows: readonly CoverageRow[], targets: readonly number[]): [number, number] {
  const rates = [
    ...rows.flatMap(row => [row.known, row.ahead, ...(row.band ?? [])]).filter(rate => rate !== undefined),
    ...targets,
  ]
  const low = Math.min(...rates)
  const high = Math.max(...rates)
  return [Math.max(0, low - Math.max(0.04, (high - low) * 0.14)), high]
}

function shareOf(people: number, point: { readonly potential: number }): number {
  return rateOf(people, point.potential) ?? 0
}
