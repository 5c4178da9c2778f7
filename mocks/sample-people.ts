import { type Employment, type Nip, parseNip } from '../src/domain/nip.ts'
import type { PlainDate } from '../src/domain/plain-date.ts'
import { makeName, type Sex, withDegrees } from './people-names.ts'
import { makeRandom, type Random } from './random.ts'
import { type SampleAgency, sampleAgencies } from './sample-agencies.ts'
import { sampleMonths } from './sample-months.ts'
import { makeGrade, makePosition } from './sample-positions.ts'

/** A made-up ASN as a roster of one month shows them. */
export interface SampleAsn {
  readonly nip: Nip
  readonly name: string
  readonly position: string
  readonly grade: string
  readonly employment: Employment
  readonly agencyId: string
  readonly unit: string | null
}

/** An ASN with the months (indexes of `sampleMonths`) they are on the roster. */
interface Career {
  readonly asn: SampleAsn
  readonly from: number
  readonly until: number
  /** The agency up to a month, for those who were moved. */
  readonly movedFrom: { readonly agencyId: string; readonly until: number } | null
}

const lastMonth = sampleMonths.length - 1

/** How many came new, left and were moved between agencies in each month after the first. */
const comings = 14
const leavings = 11
const moves = 6

/**
 * The rosters of all months. On the last one stand exactly the headcounts of
 * {@link sampleAgencies}; before, some had not come yet, had not left or were elsewhere.
 *
 * @returns the rosters by month, in the order of the months
 */
export function makeRosters(seed: number): ReadonlyMap<PlainDate, readonly SampleAsn[]> {
  const careers = makeCareers(makeRandom(seed))
  return new Map(sampleMonths.map((month, index) => [month, rosterOf(careers, index)]))
}

function rosterOf(careers: readonly Career[], month: number): SampleAsn[] {
  return careers
    .filter(({ from, until }) => from <= month && month <= until)
    .map(({ asn, movedFrom }) =>
      movedFrom !== null && month <= movedFrom.until ? { ...asn, agencyId: movedFrom.agencyId } : asn,
    )
}

function makeCareers(random: Random): Career[] {
  const taken = new Set<string>()
  const staying = sampleAgencies.flatMap(agency =>
    employmentsOf(agency).map(e => makeAsn(random, taken, agency.id, e)),
  )
  const newcomers = random.shuffled(
    staying.filter(asn => asn.employment === 'PPPK' && startYearOf(asn) === 2025),
  )
  const movers = random.shuffled(staying.filter(asn => startYearOf(asn) < 2020))
  const cameIn = new Map(
    newcomers.slice(0, comings * lastMonth).map((asn, i) => [asn.nip, 1 + (i % lastMonth)]),
  )
  const movedIn = new Map(movers.slice(0, moves * lastMonth).map((asn, i) => [asn.nip, i % lastMonth]))

  const stayed = staying.map(asn => careerOf(random, asn, cameIn.get(asn.nip) ?? 0, movedIn.get(asn.nip)))
  const left = Array.from({ length: leavings * lastMonth }, (_, i) => {
    const asn = makeAsn(
      random,
      taken,
      random.pick(['disdik', 'dinkes', 'rswn', 'setda', 'dpu', 'dishub']),
      'PNS',
    )
    return { asn, from: 0, until: i % lastMonth, movedFrom: null }
  })
  return [...stayed, ...left]
}

function careerOf(random: Random, asn: SampleAsn, from: number, movedAfter: number | undefined): Career {
  const others = sampleAgencies.filter(agency => agency.id !== asn.agencyId && agency.headcount > 90)
  const movedFrom = movedAfter === undefined ? null : { agencyId: random.pick(others).id, until: movedAfter }
  return { asn, from, until: lastMonth, movedFrom }
}

function employmentsOf({ headcount, pns }: SampleAgency): Employment[] {
  return Array.from({ length: headcount }, (_, i) => (i < pns ? 'PNS' : 'PPPK'))
}

function startYearOf({ nip }: SampleAsn): number {
  return Number(nip.slice(8, 12))
}

function makeAsn(random: Random, taken: Set<string>, agencyId: string, employment: Employment): SampleAsn {
  const sex: Sex = random.chance(0.56) ? 'female' : 'male'
  const nip = makeNip(random, taken, employment, sex)
  const { title, degrees, unit } = makePosition(random, agencyId)
  return {
    nip,
    name: withDegrees(random, makeName(random, sex), degrees),
    position: title,
    grade: makeGrade(random, employment, Number(nip.slice(8, 12)), degrees.length > 0),
    employment,
    agencyId,
    unit,
  }
}

const pad = (value: number, digits = 2) => String(value).padStart(digits, '0')

/** A number nobody else of the sample has; nobody reaches the age of retirement in the months shown. */
function makeNip(random: Random, taken: Set<string>, employment: Employment, sex: Sex): Nip {
  const birthYear = random.between(1969, 1999)
  const birth = `${birthYear}${pad(random.between(1, 12))}${pad(random.between(1, 28))}`
  const startYear = random.between(Math.max(employment === 'PNS' ? birthYear + 22 : 2019, 1991), 2025)
  const pair = employment === 'PNS' ? pad(random.between(1, startYear === 2025 ? 5 : 12)) : '21'
  for (let serial = 1; serial < 1000; serial += 1) {
    const digits = `${birth}${startYear}${pair}${sex === 'male' ? 1 : 2}${pad(serial, 3)}`
    const result = parseNip(digits)
    if (!taken.has(digits) && 'nip' in result) {
      taken.add(digits)
      return result.nip
    }
  }
  throw new RangeError('no serial left')
}
