import type { PlainDate } from '../src/domain/plain-date.ts'
import { type SampleCoverage, sampleCoverage } from './sample-coverage.ts'
import { sampleMonths } from './sample-months.ts'
import { makeMovement, type SampleRegistration } from './sample-movement.ts'
import { makeRosters, type SampleAsn } from './sample-people.ts'

/** What the offices of the made-up city know at a month-end. */
export interface SampleMonth {
  readonly asOf: PlainDate
  readonly roster: readonly SampleAsn[]
  /** Cumulative: everything registered up to the month-end. */
  readonly registrations: readonly SampleRegistration[]
  /** Every month up to this one. */
  readonly coverage: readonly SampleCoverage[]
}

export interface SampleCity {
  readonly months: readonly SampleMonth[]
}

/**
 * A city of invented people whose counts on 30 November 2025 are those published
 * of Kota Semarang: 16,000 ASN, 90 sponsors in 30 of 52 agencies, 458 workers, 313 active.
 *
 * @param seed the same seed gives the same people; the counts do not depend on it
 */
export function makeSampleCity(seed = 2025): SampleCity {
  const rosters = [...makeRosters(seed).values()]
  const registrations = makeMovement(seed, rosters[0] ?? [], rosters.at(-1) ?? [])
  return {
    months: sampleMonths.map((asOf, index) => ({
      asOf,
      roster: rosters[index] ?? [],
      registrations: registrations.filter(({ month }) => month <= index),
      coverage: sampleCoverage.filter(({ month }) => month <= asOf),
    })),
  }
}
