import { type Nik, parseNik } from '../src/domain/nik.ts'
import { makeName, type Sex } from './people-names.ts'
import { makeRandom, type Random } from './random.ts'
import { sampleAgencies } from './sample-agencies.ts'
import { sampleMonths } from './sample-months.ts'
import type { SampleAsn } from './sample-people.ts'

export type SampleStatus = 'active' | 'arrears' | 'ended' | 'rejected' | 'awaiting'

/** A registration of a made-up worker, with the status at BPJS in each month since. */
export interface SampleRegistration {
  readonly sponsor: SampleAsn
  readonly worker: SampleWorker
  /** City time, `2025-11-03T09:15:00`. */
  readonly timestamp: string
  /** Index of the month of registration in `sampleMonths`. */
  readonly month: number
  /** Status at each month-end from `month` on, by index of the month. */
  readonly statuses: ReadonlyMap<number, SampleStatus>
}

export interface SampleWorker {
  readonly nik: Nik
  readonly name: string
  readonly phone: string
  readonly occupation: string
  readonly workplace: string
  readonly programmes: 'JKK+JKM' | 'JKK+JKM+JHT'
}

/** Sponsors who had registered somebody, and those of them with an active worker, by month-end. */
const registeredSponsors = [27, 37, 50, 67, 90]
export const activeSponsors: readonly number[] = [22, 31, 44, 60, 90]
const registeredWorkers = 458
const activeWorkers = 313
const lastMonth = sampleMonths.length - 1

type SponsorStanding = 'active' | 'lapsed' | 'awaiting'

/** One ASN with what they registered until the last month. */
interface SponsorPlan {
  readonly sponsor: SampleAsn
  readonly firstMonth: number
  workers: number
  active: number
}

/**
 * Registrations of the sample city, oldest first. Whatever the seed: 458 workers
 * of 90 sponsors, 313 of them active and at least one for each sponsor in the last month.
 *
 * @param first the roster of the first month, from which sponsors are drawn (they stay throughout)
 */
export function makeMovement(
  seed: number,
  first: readonly SampleAsn[],
  last: readonly SampleAsn[],
): SampleRegistration[] {
  const random = makeRandom(seed ^ 0x5eed)
  const plans = planSponsors(random, first, last)
  const standings = planStandings(random, plans)
  const taken = new Set<string>()
  return plans
    .flatMap((plan, i) => registrationsOf(random, taken, plan, standings[i] ?? []))
    .toSorted((a, b) => a.timestamp.localeCompare(b.timestamp))
}

function planSponsors(
  random: Random,
  first: readonly SampleAsn[],
  last: readonly SampleAsn[],
): SponsorPlan[] {
  const placed = new Map(first.map(asn => [asn.nip, asn.agencyId]))
  const chosen = sampleAgencies.flatMap(({ id, sponsors }) => {
    const steady = last.filter(asn => asn.agencyId === id && placed.get(asn.nip) === id)
    return random.shuffled(steady).slice(0, sponsors)
  })
  const plans = random.shuffled(chosen).map((sponsor, i) => ({
    sponsor,
    firstMonth: registeredSponsors.findIndex(count => i < count),
    workers: 2,
    active: 1,
  }))
  for (let left = registeredWorkers - 2 * plans.length; left > 0; ) {
    const plan = random.pick(plans)
    if (plan.workers < 12) {
      plan.workers += 1
      left -= 1
    }
  }
  for (let left = activeWorkers - plans.length; left > 0; ) {
    const plan = random.pick(plans)
    if (plan.active < plan.workers) {
      plan.active += 1
      left -= 1
    }
  }
  return plans
}

/**
 * How each sponsor stands in each month: newcomers of the month may still wait
 * for BPJS, a few older ones are in arrears for a month; in the last month all are active.
 */
function planStandings(random: Random, plans: readonly SponsorPlan[]): SponsorStanding[][] {
  const standings = plans.map((): SponsorStanding[] => sampleMonths.map(() => 'active'))
  for (let month = 0; month < lastMonth; month += 1) {
    const joined = plans.flatMap(({ firstMonth }, i) => (firstMonth <= month ? [i] : []))
    const older = joined.filter(i => plans[i]?.firstMonth !== month)
    const missing = joined.length - (activeSponsors[month] ?? 0)
    const lapsed = random.shuffled(older).slice(0, Math.floor(missing / 3))
    const waiting = random
      .shuffled(joined.filter(i => plans[i]?.firstMonth === month))
      .slice(0, missing - lapsed.length)
    for (const i of lapsed) (standings[i] as SponsorStanding[])[month] = 'lapsed'
    for (const i of waiting) (standings[i] as SponsorStanding[])[month] = 'awaiting'
  }
  return standings
}

function registrationsOf(
  random: Random,
  taken: Set<string>,
  plan: SponsorPlan,
  standings: readonly SponsorStanding[],
): SampleRegistration[] {
  return Array.from({ length: plan.workers }, (_, i) => {
    const month = i === 0 ? plan.firstMonth : random.between(plan.firstMonth, lastMonth)
    const final: SampleStatus = i < plan.active ? 'active' : random.pick(inactive)
    const statuses = new Map<number, SampleStatus>()
    for (let m = month; m < lastMonth; m += 1) {
      statuses.set(
        m,
        earlierStatus(random, standings[m] ?? 'active', final, { isFirst: i === 0, isNew: m === month }),
      )
    }
    statuses.set(lastMonth, final)
    return {
      sponsor: plan.sponsor,
      worker: makeWorker(random, taken),
      timestamp: timestampIn(random, month),
      month,
      statuses,
    }
  })
}

/** What keeps a registered worker from being protected, by how often. */
const inactive: readonly SampleStatus[] = [
  ...Array<SampleStatus>(10).fill('arrears'),
  ...Array<SampleStatus>(4).fill('ended'),
  ...Array<SampleStatus>(5).fill('awaiting'),
  'rejected',
]

function earlierStatus(
  random: Random,
  standing: SponsorStanding,
  final: SampleStatus,
  { isFirst, isNew }: { isFirst: boolean; isNew: boolean },
): SampleStatus {
  if (standing === 'awaiting') return 'awaiting'
  if (standing === 'lapsed') return isNew && !isFirst ? 'awaiting' : 'arrears'
  if (isFirst) return 'active'
  if (isNew && random.chance(0.4)) return 'awaiting'
  if (final === 'active') return random.chance(0.9) ? 'active' : 'awaiting'
  return final === 'arrears' || final === 'ended' ? 'active' : final
}

const pad = (value: number, digits = 2) => String(value).padStart(digits, '0')

function timestampIn(random: Random, month: number): string {
  const [year = '', monthNumber = '', lastDay = ''] = (sampleMonths[month] ?? '').split('-')
  const day = pad(random.between(1, Number(lastDay)))
  return `${year}-${monthNumber}-${day}T${pad(random.between(7, 20))}:${pad(random.between(0, 59))}:${pad(random.between(0, 59))}`
}

const occupations = [
  ['Pedagang sayur', 'Pasar Contoh Utara'],
  ['Pedagang kaki lima', 'Alun-alun Contoh'],
  ['Pengemudi ojek daring', 'Kota Semarang'],
  ['Tukang becak', 'Pasar Contoh Lama'],
  ['Nelayan', 'Kampung Nelayan Contoh'],
  ['Buruh tani', 'Sawah Kelompok Tani Contoh'],
  ['Asisten rumah tangga', 'Rumah majikan'],
  ['Juru parkir', 'Jalan Contoh Raya'],
  ['Pemulung', 'TPS Contoh'],
  ['Marbot masjid', 'Masjid Contoh'],
  ['Tukang bangunan', 'Proyek perumahan'],
  ['Penjahit rumahan', 'Rumah sendiri'],
  ['Pemandu wisata', 'Kawasan Wisata Contoh'],
] as const

function makeWorker(random: Random, taken: Set<string>): SampleWorker {
  const sex: Sex = random.chance(0.48) ? 'female' : 'male'
  const [occupation, workplace] = random.pick(occupations)
  return {
    nik: makeNik(random, taken, sex),
    name: makeName(random, sex),
    // 0800 is no mobile prefix: nobody's phone rings.
    phone: `0800${random.between(10_000_000, 99_999_999)}`,
    occupation,
    workplace,
    programmes: random.chance(0.12) ? 'JKK+JKM+JHT' : 'JKK+JKM',
  }
}

/** Born 1963 to 2004: nobody turns 65 in the months shown. */
function makeNik(random: Random, taken: Set<string>, sex: Sex): Nik {
  for (;;) {
    const day = random.between(1, 28) + (sex === 'female' ? 40 : 0)
    const birth = `${pad(day)}${pad(random.between(1, 12))}${pad(random.between(1963, 2004) % 100)}`
    const digits = `3374${pad(random.between(1, 16))}${birth}${pad(random.between(1, 9), 4)}`
    const result = parseNik(digits)
    if (!taken.has(digits) && 'nik' in result) {
      taken.add(digits)
      return result.nik
    }
  }
}
