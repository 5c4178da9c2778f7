import type { PlainDate } from '../src/domain/plain-date.ts'
import type { CoverageSegment } from '../src/domain/records.ts'
import { sampleMonths } from './sample-months.ts'

/** Coverage of one segment in one month, as BPJS would print it. */
export interface SampleCoverage {
  readonly month: PlainDate
  readonly segment: CoverageSegment
  readonly potential: number
  readonly protected: number
}

/** Potential, protected. */
type Pair = readonly [number, number]

/** By month: city, BPU, Jakon, PMI; what is left of the city is PU. */
const rows: readonly (readonly [Pair, Pair, Pair, Pair])[] = [
  [
    [752_410, 360_404],
    [260_410, 35_940],
    [46_010, 29_870],
    [2110, 1290],
  ],
  [
    [753_620, 366_259],
    [260_880, 36_390],
    [46_080, 30_240],
    [2130, 1320],
  ],
  [
    [754_480, 372_713],
    [261_300, 36_950],
    [46_150, 30_610],
    [2150, 1350],
  ],
  [
    [755_690, 380_112],
    [261_740, 37_480],
    [46_230, 30_960],
    [2180, 1390],
  ],
  [
    [756_873, 390_498],
    [262_166, 38_108],
    [46_307, 31_320],
    [2200, 1430],
  ],
]

/** The city's coverage from the first sample month to the last, segments before the total. */
export const sampleCoverage: readonly SampleCoverage[] = rows.flatMap(([city, bpu, jakon, pmi], i) => {
  const pu: Pair = [city[0] - bpu[0] - jakon[0] - pmi[0], city[1] - bpu[1] - jakon[1] - pmi[1]]
  const month = sampleMonths[i] as PlainDate
  const row = (segment: CoverageSegment, [potential, covered]: Pair): SampleCoverage => ({
    month,
    segment,
    potential,
    protected: covered,
  })
  return [row('PU', pu), row('BPU', bpu), row('JAKON', jakon), row('PMI', pmi), row('TOTAL', city)]
})
