import type { PlainDate } from '../src/domain/plain-date.ts'
import type { SnapshotKind } from '../src/domain/snapshot.ts'
import type { SampleCity, SampleMonth } from './sample-city.ts'
import { writeCoverage, writeForm, writeMemberships, writeRoster } from './sample-exports.ts'
import { dayText } from './sample-months.ts'

/** An export of the sample city as it would be uploaded. */
export interface SampleFile {
  readonly fileName: string
  readonly kind: SnapshotKind
  readonly asOf: PlainDate
  readonly bytes: Uint8Array
}

/** Every export of the city in the order in which it is loaded: month by month, the roster first. */
export async function sampleFiles(city: SampleCity): Promise<SampleFile[]> {
  const files: SampleFile[] = []
  for (const month of city.months) files.push(...(await filesOfMonth(month)))
  return files
}

/** The four exports of one month. */
export async function filesOfMonth(month: SampleMonth): Promise<SampleFile[]> {
  const { asOf } = month
  const per = `per-${dayText(asOf).toLowerCase().replaceAll(' ', '-')}`
  return [
    { fileName: `daftar-asn-${per}.xlsx`, kind: 'roster', asOf, bytes: await writeRoster(month) },
    { fileName: `formulir-pendaftaran-${per}.csv`, kind: 'registrations', asOf, bytes: writeForm(month) },
    { fileName: `status-bpjs-${per}.xlsx`, kind: 'memberships', asOf, bytes: await writeMemberships(month) },
    { fileName: `cakupan-ucj-${per}.xlsx`, kind: 'coverage', asOf, bytes: await writeCoverage(month) },
  ]
}
