import type { Coverage } from '../../../contract/coverage.ts'
import { calendarMonthsBetween, type PlainDate } from '../../../domain/plain-date.ts'
import { rateOf } from '../../../domain/rate.ts'
import { linearScale, spreadLabels } from '../../ui/scale.ts'

export const chartHeight = 360
const top = 26
const bottom = 34
/** Least distance of two labels; each has two lines. */
const labelLine = 38
const narrowLabelLine = 18

export interface ChartPoint {
  readonly asOf: PlainDate
  readonly rate: number
  readonly x: number
  readonly y: number
}

export interface CoverageFrame {
  readonly known: readonly ChartPoint[]
  /** Begins at the last known month, so that the dashed line joins. */
  readonly ahead: readonly ChartPoint[]
  /** Outline of the interval; empty without a projection. */
  readonly band: string
  readonly targets: readonly { target: Coverage['targets'][number]; y: number; labelY: number }[]
  /** Where lines end and labels begin. */
  readonly right: number
  readonly floor: number
}

/** Places series, projection and targets; the axis begins below the lowest value, never at a false zero line. */
export function frameCoverage(coverage: Coverage, width: number, isNarrow: boolean): CoverageFrame {
  const first = coverage.series[0]?.asOf ?? coverage.asOf
  const projection = (coverage.projection ?? []).slice(0, 6)
  const end = projection.at(-1)?.asOf ?? coverage.asOf
  const right = Math.max(120, width - (isNarrow ? 16 : 236))
  const x = linearScale([0, Math.max(1, calendarMonthsBetween(first, end))], [24, right - 22])
  const xOf = (asOf: PlainDate) => x(calendarMonthsBetween(first, asOf))
  const rates = [
    ...coverage.series.map(point => rateOf(point.protected, point.potential) ?? 0),
    ...projection.flatMap(point => [shareOf(point.low, point), shareOf(point.high, point)]),
    ...coverage.targets.map(target => target.basisPoints / 10_000),
  ]
  const low = Math.max(0, Math.min(...rates) - 0.04)
  const floor = chartHeight - bottom
  const y = linearScale([low, Math.max(...rates)], [floor, top])
  const place = (asOf: PlainDate, rate: number): ChartPoint => ({ asOf, rate, x: xOf(asOf), y: y(rate) })
  const known = coverage.series.map(point => place(point.asOf, rateOf(point.protected, point.potential) ?? 0))
  const last = known.at(-1)
  const ahead =
    last === undefined
      ? []
      : [last, ...projection.map(point => place(point.asOf, shareOf(point.protected, point)))]
  return {
    known,
    ahead: projection.length === 0 ? [] : ahead,
    band: projection.length === 0 || last === undefined ? '' : bandPath(last, projection, xOf, y),
    targets: placeTargets(coverage, y, floor, isNarrow ? narrowLabelLine : labelLine),
    right,
    floor,
  }
}

function shareOf(people: number, point: { readonly potential: number }): number {
  return rateOf(people, point.potential) ?? 0
}

function bandPath(
  start: ChartPoint,
  projection: NonNullable<Coverage['projection']>,
  xOf: (asOf: PlainDate) => number,
  yOf: (rate: number) => number,
): string {
  const upper = projection.map(point => `L${xOf(point.asOf)},${yOf(shareOf(point.high, point))}`)
  const lower = projection.toReversed().map(point => `L${xOf(point.asOf)},${yOf(shareOf(point.low, point))}`)
  return `M${start.x},${start.y}${upper.join('')}${lower.join('')}Z`
}

/** Targets may lie a tenth of a point apart: their labels are moved, their lines are not. */
function placeTargets(
  coverage: Coverage,
  y: (rate: number) => number,
  limit: number,
  distance: number,
): CoverageFrame['targets'] {
  const targets = coverage.targets
    .map(target => ({ target, y: y(target.basisPoints / 10_000) }))
    .toSorted((a, b) => a.y - b.y)
  const labels = spreadLabels(
    targets.map(target => target.y),
    distance,
    limit,
  )
  return targets.map((target, index) => ({ ...target, labelY: labels[index] ?? target.y }))
}
