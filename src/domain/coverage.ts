import {
  addMonths,
  calendarMonthsBetween,
  endOfMonth,
  type PlainDate,
  wholeMonthsBetween,
} from './plain-date.ts'
import type { CoverageRecord, CoverageSegment } from './records.ts'

/** The city's coverage in one month: potential and protected always come from the same month's rows. */
export interface CoveragePoint {
  /** Last day of the month. */
  readonly asOf: PlainDate
  /** Workers who could be members: the denominator of UCJ. */
  readonly potential: number
  /** Workers who are. */
  readonly protected: number
  readonly segments: readonly SegmentCoverage[]
}

export interface SegmentCoverage {
  readonly segment: CoverageSegment
  readonly potential: number
  readonly protected: number
}

/**
 * The city's point of each month, oldest first. The month's `TOTAL` row is the
 * figure if there is one, else the sum of its segments. A segment's row without
 * branch speaks for all its branches; where there is none, branches are summed.
 *
 * @param records one for each month, segment and branch
 */
export function coverageSeries(records: Iterable<CoverageRecord>): CoveragePoint[] {
  return [...Map.groupBy(records, record => record.month)]
    .map(([asOf, ofMonth]) => {
      const segments = [...Map.groupBy(ofMonth, record => record.segment)].map(
        ([segment, rows]) => [segment, { segment, ...sumOf(wholeOrBranches(rows)) }] as const,
      )
      return pointOf(asOf, new Map(segments))
    })
    .toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1))
}

/** Summing a whole with its parts would count everybody twice. */
function wholeOrBranches(rows: readonly CoverageRecord[]): readonly CoverageRecord[] {
  const whole = rows.filter(row => row.branch === null)
  return whole.length > 0 ? whole : rows
}

function pointOf(asOf: PlainDate, segments: ReadonlyMap<CoverageSegment, SegmentCoverage>): CoveragePoint {
  const parts = [...segments.values()].filter(s => s.segment !== 'TOTAL')
  const total = segments.get('TOTAL') ?? sumOf(parts)
  return { asOf, potential: total.potential, protected: total.protected, segments: parts }
}

/** Sums potential and protected over rows, e.g. to compare segments with a stated total. */
export function sumOf(parts: readonly Pick<SegmentCoverage, 'potential' | 'protected'>[]): {
  potential: number
  protected: number
} {
  return parts.reduce(
    (sum, part) => ({ potential: sum.potential + part.potential, protected: sum.protected + part.protected }),
    { potential: 0, protected: 0 },
  )
}

/**
 * People still missing to a target: `ceil(basisPoints × potential / 10000) − protected`,
 * in exact integers; zero or less means reached.
 *
 * @example gapOf(7159, { potential: 756_873, protected: 390_498 }) // 151_348
 */
export function gapOf(basisPoints: number, point: Pick<CoveragePoint, 'potential' | 'protected'>): number {
  return Math.ceil((basisPoints * point.potential) / 10_000) - point.protected
}

/**
 * Workers a month needed to close a gap by the target's date, rounded up;
 * `null` when no whole month is left ("lewat"), 0 when nothing is missing.
 */
export function requiredPace(gap: number, from: PlainDate, until: PlainDate): number | null {
  if (gap <= 0) return 0
  const months = wholeMonthsBetween(from, until)
  return months >= 1 ? Math.ceil(gap / months) : null
}

/** Change of protected workers for each calendar month over the last intervals. */
export interface Pace {
  /** Workers a month; negative when coverage fell. */
  readonly perMonth: number
  readonly from: PlainDate
  readonly to: PlainDate
}

/** Actual pace over the last up to three intervals; `null` with fewer than two. */
export function actualPace(series: readonly Pick<CoveragePoint, 'asOf' | 'protected'>[]): Pace | null {
  const recent = series.slice(-4)
  const first = recent[0]
  const last = recent.at(-1)
  if (recent.length < 3 || first === undefined || last === undefined) return null
  const months = calendarMonthsBetween(first.asOf, last.asOf)
  return { perMonth: (last.protected - first.protected) / months, from: first.asOf, to: last.asOf }
}

/** The month in which a gap closes at a steady pace; `null` if the pace does not close it within 50 years. */
export function reachedAt(gap: number, perMonth: number, from: PlainDate): PlainDate | null {
  if (gap <= 0) return from
  if (perMonth <= 0) return null
  const months = Math.ceil(gap / perMonth)
  return months > 600 ? null : endOfMonth(addMonths(from, months))
}

export interface WhatIf {
  /** New workers: ASN who take part × workers each, rounded to whole people. */
  readonly people: number
  readonly protected: number
  /** Share of the gap that closes, 0 to …; `null` if there is no gap. */
  readonly gapShare: number | null
  readonly remaining: number
}

/**
 * What a participation would mean for coverage. Assumes that every worker is new
 * to protection and already counted in the potential, and says so where shown.
 *
 * @param share part of the roster taking part, 0 to 1
 */
export function whatIf(
  point: Pick<CoveragePoint, 'potential' | 'protected'>,
  input: { headcount: number; share: number; workersEach: number; basisPoints: number },
): WhatIf {
  const people = Math.round(input.headcount * input.share) * input.workersEach
  const gap = gapOf(input.basisPoints, point)
  return {
    people,
    protected: Math.min(point.protected + people, point.potential),
    gapShare: gap > 0 ? people / gap : null,
    remaining: Math.max(0, gap - people),
  }
}
