import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainChange } from '../../src/domain/change.ts'
import {
  actualPace,
  type CoveragePoint,
  coverageSeries,
  gapOf,
  reachedAt,
  requiredPace,
  whatIf,
} from '../../src/domain/coverage.ts'
import { getPlainDate } from '../../src/domain/plain-date.ts'
import { projectProtected } from '../../src/domain/projection.ts'
import { rateOf } from '../../src/domain/rate.ts'
import type { CoverageRecord, CoverageSegment } from '../../src/domain/records.ts'

const november = { potential: 756_873, protected: 390_498 }
const day = getPlainDate

describe('gap to a target', () => {
  it.each([
    // 541,846 are needed: 541,845.4 rounded up.
    [7159, 151_348],
    [5532, 28_205],
    [5149, -784],
  ])('to %i basis points %i people are missing', (basisPoints, gap) => {
    expect(gapOf(basisPoints, november)).toBe(gap)
  })

  it('is the smallest number of people that reaches the target', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 1, max: 5_000_000 }),
        (points, potential) => {
          const needed = gapOf(points, { potential, protected: 0 })
          expect(needed * 10_000).toBeGreaterThanOrEqual(points * potential)
          expect((needed - 1) * 10_000).toBeLessThan(points * potential)
        },
      ),
    )
  })
})

describe('pace', () => {
  it('spreads the gap over whole months, rounded up', () => {
    expect(requiredPace(151_348, day('2025-11-30'), day('2025-12-31'))).toBe(151_348)
    expect(requiredPace(100, day('2025-11-30'), day('2026-02-28'))).toBe(34)
    expect(requiredPace(100, day('2025-11-30'), day('2025-12-30'))).toBeNull()
    expect(requiredPace(-5, day('2025-11-30'), day('2025-11-30'))).toBe(0)
  })

  const series = [
    ['2025-07-31', 1000],
    ['2025-08-31', 1100],
    ['2025-10-31', 1300],
    ['2025-11-30', 1700],
  ].map(([asOf, people]) => ({ asOf: day(asOf as string), protected: people as number }))

  it('is the change for each calendar month over the last three intervals', () => {
    expect(actualPace(series)?.perMonth).toBe(175)
    expect(actualPace([{ asOf: day('2025-01-31'), protected: 0 }, ...series])?.perMonth).toBe(175)
    expect(actualPace(series.slice(0, 3))?.perMonth).toBe(100)
    expect(actualPace(series.slice(0, 2))).toBeNull()
  })

  it('tells the month in which a gap closes, or that it never does', () => {
    expect(reachedAt(151_348, 7600, day('2025-11-30'))).toBe('2027-07-31')
    expect(reachedAt(1, 0, day('2025-11-30'))).toBeNull()
    expect(reachedAt(1, -5, day('2025-11-30'))).toBeNull()
    expect(reachedAt(0, 0, day('2025-11-30'))).toBe('2025-11-30')
  })
})

describe('series of months', () => {
  const row = (
    month: string,
    segment: CoverageSegment,
    potential: number,
    covered: number,
  ): CoverageRecord => ({
    month: day(month),
    segment,
    branch: null,
    potential,
    protected: covered,
    origin: { sheet: 'UCJ', row: 2, group: 0 },
  })

  it('takes the total row of a month, else the sum of its segments', () => {
    const points = coverageSeries([
      row('2025-11-30', 'PU', 60, 40),
      row('2025-11-30', 'BPU', 40, 5),
      row('2025-10-31', 'PU', 60, 30),
      row('2025-10-31', 'TOTAL', 101, 36),
    ])
    expect(points.map(({ asOf, potential, protected: covered }) => [asOf, potential, covered])).toEqual([
      ['2025-10-31', 101, 36],
      ['2025-11-30', 100, 45],
    ])
    expect(points[0]?.segments.map(s => s.segment)).toEqual(['PU'])
  })

  it('sums branches, but never a whole together with its branches', () => {
    const branch = (name: string, record: CoverageRecord): CoverageRecord => ({ ...record, branch: name })
    const branches = [
      branch('Majapahit', row('2025-11-30', 'BPU', 40, 5)),
      branch('Pemuda', row('2025-11-30', 'BPU', 30, 6)),
    ]
    const figures = (records: CoverageRecord[]) =>
      coverageSeries(records).map(point => [point.potential, point.protected])
    expect(figures(branches)).toEqual([[70, 11]])
    expect(figures([...branches, row('2025-11-30', 'BPU', 71, 12)])).toEqual([[71, 12]])
  })
})

describe('what-if', () => {
  it('says what one worker for each of 16,000 ASN would mean', () => {
    const result = whatIf(november, { headcount: 16_000, share: 1, workersEach: 1, basisPoints: 7159 })
    expect(result.people).toBe(16_000)
    expect(result.remaining).toBe(135_348)
    expect(rateOf(result.protected, november.potential)).toBeCloseTo(0.5371, 4)
    expect(result.gapShare).toBeCloseTo(0.1057, 4)
  })

  it('never protects more workers than there are', () => {
    const result = whatIf(
      { potential: 10, protected: 9 },
      { headcount: 100, share: 1, workersEach: 1, basisPoints: 9500 },
    )
    expect(result.protected).toBe(10)
  })
})

describe('why a rate changed', () => {
  it('splits the fall of informal coverage as published', () => {
    const change = explainChange(
      { numerator: 40_196, denominator: 215_243 },
      { numerator: 38_108, denominator: 262_166 },
    )
    expect(change?.numeratorEffect).toBeCloseTo(-0.97, 2)
    expect(change?.denominatorEffect).toBeCloseTo(-3.17, 2)
    expect(change?.rebased).toBe(true)
  })

  it('adds up to the difference of the rates', () => {
    const ratio = fc.record({
      numerator: fc.nat(1_000_000),
      denominator: fc.integer({ min: 1, max: 1_000_000 }),
    })
    fc.assert(
      fc.property(ratio, ratio, (from, to) => {
        const change = explainChange(from, to)
        const difference = (to.numerator / to.denominator - from.numerator / from.denominator) * 100
        const size = Math.abs(change?.numeratorEffect ?? 0) + Math.abs(change?.denominatorEffect ?? 0) + 1
        expect(Math.abs((change?.total ?? Number.NaN) - difference) / size).toBeLessThan(1e-9)
      }),
    )
  })
})

describe('projection', () => {
  const months = ['2025-07-31', '2025-08-31', '2025-09-30', '2025-10-31', '2025-11-30']
  const pointsOf = (people: number[]) =>
    people.map(
      (value, i): Pick<CoveragePoint, 'asOf' | 'protected'> => ({
        asOf: day(months[i] as string),
        protected: value,
      }),
    )

  it('needs four months', () => {
    expect(projectProtected(pointsOf([1, 2, 3]), 2)).toBeNull()
    expect(projectProtected(pointsOf([1, 2, 3, 4]), 2)).not.toBeNull()
  })

  it('continues an exact line without any spread', () => {
    const [next, after] = projectProtected(pointsOf([10, 20, 30, 40, 50]), 2) ?? []
    expect(next?.asOf).toBe('2025-12-31')
    expect(next?.protected).toBeCloseTo(60)
    expect(after?.low).toBeCloseTo(70)
    expect(after?.high).toBeCloseTo(70)
  })

  it('gives the 95 % prediction interval of a hand-worked case', () => {
    // x 0…4, y 1 3 2 5 4: slope 0.8, intercept 1.4, residual variance 3.6 / 3 = 1.2;
    // at x = 5: 5.4 ± 3.182 · √(1.2 · (1 + 1/5 + 9/10)) = ± 5.051.
    const [next] = projectProtected(pointsOf([1, 3, 2, 5, 4]), 1) ?? []
    expect(next?.protected).toBeCloseTo(5.4)
    expect((next?.high ?? 0) - (next?.protected ?? 0)).toBeCloseTo(5.051, 2)
    expect((next?.protected ?? 0) - (next?.low ?? 0)).toBeCloseTo(5.051, 2)
  })
})
