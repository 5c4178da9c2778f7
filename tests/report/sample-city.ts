import { getPlainDate } from '../../src/domain/plain-date.ts'
import { agencyState, emptyTally, type Tally } from '../../src/domain/tally.ts'
import type { CityReportAgency, CityReportInput } from '../../src/report/report-input.ts'
import { sampleInput, samplePeople, talliesOf } from './sample-input.ts'

const target = {
  id: 'city-2025',
  name: 'Target kota 2025',
  date: getPlainDate('2025-12-31'),
  basisPoints: 7159,
  basis: '+20 poin atas 51,59 %',
  source: 'Perwali 26/2025',
  isPrimary: true,
}

/** 52 agencies, the last 22 of them without a registration. */
export function sampleCity(change: Partial<CityReportInput> = {}): CityReportInput {
  const { agency, tallies, people, signatory, previous, ...making } = sampleInput(1040)
  const agencies = Array.from({ length: 52 }, (_, index) => cityAgency(index))
  const before = { asOf: getPlainDate('2025-10-31'), tally: { ...tallies.all, active: 120 } }
  return {
    ...making,
    tallies: talliesOf(samplePeople(1040)),
    previous: before,
    agencies,
    trend: [
      { asOf: getPlainDate('2025-08-31'), tally: { ...tallies.all, active: 60 } },
      { asOf: getPlainDate('2025-09-30'), tally: { ...tallies.all, active: 85 } },
      before,
      { asOf: making.asOf, tally: tallies.all },
    ],
    unmatchedSponsors: { left: 2, unknown: 1 },
    unmatchedWorkers: { left: 5, unknown: 1 },
    coverage: [
      { asOf: getPlainDate('2025-09-30'), potential: 756_873, protected: 385_100, segments: [] },
      { asOf: getPlainDate('2025-10-31'), potential: 756_873, protected: 388_020, segments: [] },
      { asOf: getPlainDate('2025-11-30'), potential: 756_873, protected: 390_498, segments: [] },
    ],
    targets: [target, { ...target, id: 'province', name: 'Target provinsi', basisPoints: 5149, basis: '' }],
    ...change,
  }
}

function cityAgency(index: number): CityReportAgency {
  const active = index < 30 ? 30 - index : 0
  const headcount = index === 51 ? 28 : 160
  const tally: Tally = {
    ...emptyTally,
    headcount,
    active,
    none: headcount - active,
    registeredSponsors: active,
    registeredWorkers: active * 2,
    activeWorkers: active * 2,
  }
  return {
    agency: {
      id: `dinas-${index + 1}`,
      name: `Dinas Contoh Urusan Nomor ${index + 1}`,
      shortName: `Dinas ${index + 1}`,
    },
    state: agencyState(tally),
    tally,
    previousTally: index === 1 ? null : { ...tally, active: Math.max(0, active - 1), none: tally.none + 1 },
  }
}
