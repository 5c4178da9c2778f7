import { exportAsnCsv, exportAsnXlsx } from '../../contract/asn.ts'
import { downloadAgencyReport, downloadAgencyReports, downloadCityReport } from '../../contract/reports.ts'
import { answerFile, type Route } from '../call.ts'
import { CodedProblem } from '../coded-problem.ts'
import { agencyInScope } from '../use-cases/agency-in-scope.ts'
import { asnQueryOf, getCutOff } from '../use-cases/asn-query.ts'

/** Workbooks and lists to save. */
export function reportRoutes(): Route[] {
  return [
    answerFile(downloadAgencyReport, async call => {
      const named = /^([a-z0-9-]+)\.xlsx$/.exec(call.params.file ?? '')?.[1]
      if (named === undefined) throw new CodedProblem('not-found')
      await agencyInScope(call, named)
      const asOf = await getCutOff(call.store, call.query.asOf)
      return {
        fileName: `laporan-${named}-${asOf}.xlsx`,
        body: await call.reports.agency(named, asOf),
      }
    }),
    answerFile(downloadCityReport, async ({ store, reports, query }) => {
      const asOf = await getCutOff(store, query.asOf)
      return { fileName: `rekap-kota-${asOf}.xlsx`, body: await reports.city(asOf) }
    }),
    answerFile(downloadAgencyReports, async ({ store, reports, query }) => {
      const asOf = await getCutOff(store, query.asOf)
      return { fileName: `laporan-semua-opd-${asOf}.zip`, body: reports.agencies(asOf) }
    }),
    ...([exportAsnXlsx, exportAsnCsv] as const).map((endpoint, index) =>
      answerFile(endpoint, async call => {
        const format = index === 0 ? 'xlsx' : 'csv'
        const query = await asnQueryOf(call, call.query)
        return {
          fileName: `daftar-asn-${query.asOf}.${format}`,
          body: await call.reports.asnList(query, format),
        }
      }),
    ),
  ]
}
