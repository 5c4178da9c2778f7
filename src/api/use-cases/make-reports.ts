import type { Actor } from '../../domain/actor.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { buildAgencyReport } from '../../report/agency-report.ts'
import { buildAsnListCsv, buildAsnListXlsx } from '../../report/asn-list.ts'
import { buildCityReport } from '../../report/city-report.ts'
import { type NamedFile, zipReports } from '../../report/zip-reports.ts'
import type { ReportJobs } from '../jobs.ts'
import type { ActorStore, Store } from '../store.ts'
import { filterWords } from './filter-words.ts'
import { agencyReportInput, asnListInput, cityReportInput, type Maker } from './report-input.ts'

export const cityName = 'Kota Semarang'

/** Makes workbooks where it is called: the server does so in a worker thread. */
export function makeReports({ store, clock }: { store: Store; clock: () => Date }): ReportJobs {
  const makerOf = (actor: Actor): Maker => ({ actor, cityName, at: clock() })
  const agency: ReportJobs['agency'] = async (actor, agencyId, asOf) =>
    buildAgencyReport(await agencyReportInput(store.for(actor), makerOf(actor), agencyId, asOf))
  return {
    agency,
    city: async (actor, asOf) =>
      buildCityReport(await cityReportInput(store.for(actor), makerOf(actor), asOf)),
    agencies: (actor, asOf) => zipOfAgencies(store.for(actor), asOf, id => agency(actor, id, asOf)),
    async asnList(actor, query, format) {
      const handle = store.for(actor)
      const filters = filterWords(query, await handle.agencies())
      const input = await asnListInput(handle, makerOf(actor), query, filters)
      return format === 'csv' ? buildAsnListCsv(input) : buildAsnListXlsx(input)
    },
  }
}

/** Every agency's workbook in one zip, one made after the other as the reader takes them. */
export function zipOfAgencies(
  store: ActorStore,
  asOf: PlainDate,
  make: (agencyId: string) => Promise<Uint8Array>,
): ReadableStream<Uint8Array> {
  return zipReports(workbooks(store, asOf, make))
}

async function* workbooks(
  store: ActorStore,
  asOf: PlainDate,
  make: (agencyId: string) => Promise<Uint8Array>,
): AsyncGenerator<NamedFile> {
  for (const { id, validFrom, validUntil } of await store.agencies()) {
    if ((validFrom ?? asOf) > asOf || (validUntil ?? asOf) < asOf) continue
    yield { name: `laporan-${id}-${asOf}.xlsx`, bytes: await make(id) }
  }
}
