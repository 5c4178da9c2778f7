import { semarangProfile } from '../src/domain/semarang-profile.ts'
import { expectedContribution } from '../src/domain/tariff.ts'
import type { SampleMonth } from './sample-city.ts'
import type { SampleFile } from './sample-files.ts'
import { dayText, monthText, sampleMonths } from './sample-months.ts'
import { writeSampleWorkbook } from './sample-sheet.ts'

/**
 * The bank's results of one month, one row a sponsor: it went through where a
 * worker is active, failed where none is. Offered for download only: the sample
 * city has memberships, so debits say nothing in it.
 */
export async function debitFileOf({ asOf, registrations }: SampleMonth): Promise<SampleFile> {
  const month = monthText(asOf)
  const bySponsor = Map.groupBy(registrations, ({ sponsor }) => sponsor)
  const rows = [...bySponsor].map(([sponsor, theirs], i) => {
    const isPaid = theirs.some(({ statuses }) => statuses.get(sampleMonths.indexOf(asOf)) === 'active')
    const amount = theirs.reduce((sum, { worker }) => {
      const { programmes: programme, occupation } = worker
      return sum + (expectedContribution(semarangProfile.tariffs, { programme, occupation, on: asOf }) ?? 0)
    }, 0)
    const result = isPaid ? 'BERHASIL' : 'GAGAL'
    return [i + 1, sponsor.nip, sponsor.name, month, result, amount, isPaid ? null : 'Saldo tidak cukup']
  })
  const total = rows.reduce((sum, row) => sum + Number(row[5]), 0)
  const bytes = await writeSampleWorkbook([
    {
      name: 'Autodebet',
      titles: ['BANK JATENG CABANG SEMARANG', `HASIL AUTODEBET IURAN PEKERJA RENTAN ${month.toUpperCase()}`],
      header: ['NO', 'NIP', 'NAMA ASN', 'BULAN', 'HASIL', 'NOMINAL', 'KETERANGAN'],
      rows,
      below: [['JUMLAH', null, null, null, null, total]],
      widths: [7, 24, 38, 18, 14, 16, 28],
    },
  ])
  const fileName = `autodebet-${dayText(asOf).split(' ').slice(1).join('-').toLowerCase()}.xlsx`
  return { fileName, kind: 'debits', asOf, bytes }
}
