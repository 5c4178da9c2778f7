import type { Actor } from '../../domain/actor.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { buildAgencyReport } from '../../report/agency-report.ts'
import { buildAsnListCsv, buildAsnListXlsx } from '../../report/asn-list.ts'
import { buildCityReport } from '../../report/city-report.ts'
import { type NamedFile, zipReports } from '../../report/zip-reports.ts'
import type { BeforeEach, ReportJobs } from '../jobs.ts'
import { type DisclosingFile, PeopleSeen } from '../people-seen.ts'
import type { ActorStore, Store } from '../store.ts'
import { filterWords } from './filter-words.ts'
import { agencyReportInput, asnListInput, cityReportInput } from './report-input.ts'

export const cityName = 'Kota Semarang'

/** Makes workbooks where it is called: the server does so in a worker thread. */
export function makeReports({ store }: { store: Store }): ReportJobs {
  const disclosing = async (
    actor: Actor,
    make: (handle: ActorStore) => Promise<Uint8Array>,
  ): Promise<DisclosingFile> => {
    const seen = new PeopleSeen()
    const bytes = await make(store.for(actor, seen))
    return { bytes, people: seen.list() }
  }
  const agency: ReportJobs['agency'] = (actor, agencyId, asOf, stamp) =>
    disclosing(actor, async handle =>
      buildAgencyReport(await agencyReportInput(handle, { cityName, stamp }, agencyId, asOf)),
    )
  return {
    agency,
    city: (actor, asOf, stamp) =>
      disclosing(actor, async handle =>
        buildCityReport(await cityReportInput(handle, { cityName, stamp }, asOf)),
      ),
    agencies: (actor, asOf, stamp, beforeEach) =>
      zipOfAgencies(store.for(actor), asOf, id => agency(actor, id, asOf, stamp), beforeEach),
    asnList: (actor, query, format, stamp) =>
      disclosing(actor, async handle => {
        const filters = filterWords(query, await handle.agencies())
        const input = await asnListInput(handle, { cityName, stamp }, query, filters)
        return format === 'csv' ? buildAsnListCsv(input) : buildAsnListXlsx(input)
      }),
  }
}

/** Every agency's workbook in one zip, one made after the other as the reader takes them. */
export function zipOfAgencies(
  store: ActorStore,
  asOf: PlainDate,
  make: (agencyId: string) => Promise<DisclosingFile>,
  beforeEach: BeforeEach,
): ReadableStream<Uint8Array> {
  return zipReports(workbooks(store, asOf, make, beforeEach))
}

async function* workbooks(
  store: ActorStore,
  asOf: PlainDate,
  make: (agencyId: string) => Promise<DisclosingFile>,
  beforeEach: BeforeEach,
): AsyncGenerator<NamedFile> {
  // Those of the screen: an agency that has ended and still has people is among them, or totals would differ.
  const participation = await store.findParticipation(asOf, 'all')
  const counted = new Set(participation?.agencies.map(({ agency }) => agency.id))
  for (const { id } of await store.agencies()) {
    if (!counted.has(id)) continue
    const { bytes, people } = await make(id)
    await beforeEach(id, people)
    yield { name: `laporan-${id}-${asOf}.xlsx`, bytes }
  }
}
