import type { AsnListItem } from '../../contract/asn.ts'
import type { Participation, Trend } from '../../contract/participation.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { type EmploymentFilter, employmentFilters, emptyTally, type Tally } from '../../domain/tally.ts'
import type {
  AgencyReportInput,
  AsnListInput,
  CityReportInput,
  ReportMaking,
} from '../../report/report-input.ts'
import { CodedProblem } from '../coded-problem.ts'
import { toHex } from '../hex.ts'
import type { Stamp } from '../jobs.ts'
import type { ActorStore, AsnQuery } from '../store.ts'

/** In whose name and when workbooks are made. */
export interface Maker {
  readonly cityName: string
  readonly stamp: Stamp
}

type ParticipationOf = Readonly<Record<EmploymentFilter, Participation>>

/** What an agency's workbook is made from: the same answers the screen gets. */
export async function agencyReportInput(
  store: ActorStore,
  maker: Maker,
  agencyId: string,
  asOf: PlainDate,
): Promise<AgencyReportInput> {
  const participation = await participationOf(store, asOf)
  const agency = (await store.agencies()).find(known => known.id === agencyId)
  if (agency === undefined) throw new CodedProblem('not-found')
  const tallies = talliesOf(
    participation,
    ({ agencies }) => agencies.find(a => a.agency.id === agencyId)?.tally,
  )
  const people = await allPeople(store, { agencyId, asOf, employment: 'all', sort: 'name' })
  const before = pointBefore(await store.trend('all'), asOf)
  const previousTally = before?.agencies.find(a => a.agencyId === agencyId)?.tally
  return {
    ...(await making(maker, participation.all, { agencyId, tallies })),
    agency,
    tallies,
    people,
    previous: before && previousTally ? { asOf: before.asOf, tally: previousTally } : null,
    signatory: null,
  }
}

/** What the city's workbook is made from. */
export async function cityReportInput(
  store: ActorStore,
  maker: Maker,
  asOf: PlainDate,
): Promise<CityReportInput> {
  const participation = await participationOf(store, asOf)
  const tallies = talliesOf(participation, ({ city }) => city)
  const [trend, { points }, targets] = await Promise.all([
    store.trend('all'),
    store.coverageSeries(asOf),
    store.targets(),
  ])
  const before = pointBefore(trend, asOf)
  return {
    ...(await making(maker, participation.all, { city: tallies })),
    tallies,
    previous: before === null ? null : { asOf: before.asOf, tally: before.city },
    agencies: participation.all.agencies.map(({ agency, state, tally }) => ({
      agency,
      state,
      tally,
      previousTally: before?.agencies.find(a => a.agencyId === agency.id)?.tally ?? null,
    })),
    trend: trend.points
      .filter(point => point.asOf <= asOf)
      .map(point => ({ asOf: point.asOf, tally: point.city })),
    unmatchedSponsors: participation.all.city.unmatchedSponsors,
    unmatchedWorkers: participation.all.city.unmatchedWorkers,
    coverage: points,
    targets,
  }
}

/** What a list's workbook is made from: exactly the rows of the screen, in its order. */
export async function asnListInput(
  store: ActorStore,
  maker: Maker,
  query: AsnQuery,
  filters: readonly string[],
): Promise<AsnListInput> {
  const participation = await store.findParticipation(query.asOf, 'all')
  if (participation === null) throw new CodedProblem('no-data')
  const names = new Map((await store.agencies()).map(agency => [agency.id, agency.shortName]))
  const people = await allPeople(store, query)
  return {
    ...(await making(maker, participation, { query: JSON.stringify(query), rows: people.length })),
    people: people.map(person => ({
      ...person,
      agencyShortName: names.get(person.agencyId) ?? person.agencyId,
    })),
    filters,
  }
}

async function allPeople(store: ActorStore, query: AsnQuery): Promise<AsnListItem[]> {
  const people: AsnListItem[] = []
  for await (const batch of store.streamAsn(query)) people.push(...batch)
  return people
}

async function participationOf(store: ActorStore, asOf: PlainDate): Promise<ParticipationOf> {
  const found = await Promise.all(
    employmentFilters.map(async employment => {
      const participation = await store.findParticipation(asOf, employment)
      if (participation === null) throw new CodedProblem('no-data')
      return [employment, participation] as const
    }),
  )
  return Object.fromEntries(found) as unknown as ParticipationOf
}

function talliesOf(participation: ParticipationOf, pick: (of: Participation) => Tally | undefined) {
  return Object.fromEntries(
    employmentFilters.map(employment => [employment, pick(participation[employment]) ?? emptyTally]),
  ) as unknown as Record<EmploymentFilter, Tally>
}

function pointBefore(trend: Trend, asOf: PlainDate): Trend['points'][number] | null {
  return trend.points.findLast(point => point.asOf < asOf) ?? null
}

async function making(
  maker: Maker,
  { asOf, basis, sources }: Participation,
  figures: unknown,
): Promise<ReportMaking> {
  return {
    cityName: maker.cityName,
    asOf,
    basis,
    sources: sources.map(({ kind, asOf: of, fileName, sha256 }) => ({ kind, asOf: of, fileName, sha256 })),
    madeBy: maker.stamp.by,
    madeAt: maker.stamp.at,
    stamp: { traceId: maker.stamp.traceId, head: maker.stamp.head },
    verificationCode: await verificationCode({ asOf, sources: sources.map(s => s.sha256), figures }),
  }
}

/** The same figures from the same files give the same code: `3F2A-91C0-77DE`. */
async function verificationCode(content: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(content))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const digits = toHex(digest.subarray(0, 6)).toUpperCase()
  return `${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}`
}
