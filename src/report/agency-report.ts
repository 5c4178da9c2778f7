import { rateOf } from '../domain/rate.ts'
import { participationDefinitions } from './definitions.ts'
import { letterSheet } from './letter-sheet.ts'
import { listSheet } from './list-sheet.ts'
import { notesSheet } from './notes-sheet.ts'
import { exemptList, notParticipatingList, participatingList } from './people-lists.ts'
import type { AgencyReportInput } from './report-input.ts'
import { type SheetModel, type SheetRow, text, type WorkbookModel } from './sheet-model.ts'
import {
  changeTable,
  changeTableLength,
  stateSeries,
  stateTable,
  stateTableLength,
} from './summary-tables.ts'
import { basisWords, longDate, longInstant, number, percent } from './texts.ts'
import { buildWorkbook } from './write-xlsx.ts'

/**
 * The workbook an agency's secretary signs and sends to the mayor: letter,
 * summary, who does not take part yet and who does, and what it rests on.
 */
export function buildAgencyReport(input: AgencyReportInput): Promise<Uint8Array> {
  return buildWorkbook(agencyWorkbook(input))
}

function agencyWorkbook(input: AgencyReportInput): WorkbookModel {
  const { agency, asOf, basis, cityName, tallies } = input
  const title = `Laporan orang tua asuh ${agency.name}, data per ${longDate(asOf)}${basisWords[basis]}`
  return {
    title,
    organisation: `Pemerintah ${cityName}, ${agency.name}`,
    madeBy: input.madeBy,
    madeAt: input.madeAt,
    stamp: input.stamp,
    footer: `${agency.shortName} · data per ${longDate(asOf)}${basisWords[basis]} · kode ${input.verificationCode}`,
    sheets: [
      letterSheet(input),
      summarySheet(input),
      listSheet(notParticipatingList(input)),
      listSheet(participatingList(input)),
      ...(tallies.all.exempt > 0 ? [listSheet(exemptList(input))] : []),
      notesSheet({
        ...input,
        title,
        filters: [`OPD: ${agency.name}`, 'semua kepegawaian (PNS, PPPK, PPPK paruh waktu)'],
        definitions: participationDefinitions,
      }),
    ],
  }
}

const summaryName = 'Ringkasan'
const chartRows = 15

function summarySheet(input: AgencyReportInput): SheetModel {
  const { agency, asOf, basis, cityName, madeAt, previous, tallies } = input
  const tally = tallies.all
  const top: SheetRow[] = [
    { cells: [text(`Ringkasan ${agency.name}`, 'title')], height: 26 },
    {
      cells: [
        text(
          `Pemerintah ${cityName} · data per ${longDate(asOf)}${basisWords[basis]} · dibuat ${longInstant(madeAt)}`,
          'subtitle',
        ),
      ],
    },
    { cells: [text(finding(input), 'finding')], height: 34 },
  ]
  const states = top.length
  const change = states + stateTableLength + 1
  const chart = change + (previous === null ? 1 : changeTableLength) + 1
  return {
    name: summaryName,
    columns: [28, 17, 17, 19, 13, 11].map(width => ({ width })),
    rows: [
      ...top,
      ...stateTable(tallies, states),
      { cells: [text('Perubahan sejak tanggal data sebelumnya', 'heading')], height: 30 },
      ...changeTable({ asOf, tally }, previous, change),
    ],
    orientation: 'portrait',
    onePage: true,
    lastPrintedRow: chart + chartRows,
    charts: [
      {
        kind: 'stacked-bar',
        title: 'Bagian ASN menurut keadaan dan kepegawaian',
        altText: `Bagian setiap keadaan ASN ${agency.name} menurut kepegawaian; angkanya ada pada tabel di atas.`,
        from: { row: chart, column: 0 },
        to: { row: chart + chartRows, column: 6 },
        series: stateSeries(summaryName, states),
        values: 'count',
      },
    ],
  }
}

function finding({ tallies: { all } }: AgencyReportInput): string {
  if (all.headcount === 0) return 'Tidak ada ASN pada daftar pegawai'
  const share = percent(rateOf(all.active, all.headcount))
  return `${number(all.active)} dari ${number(all.headcount)} ASN menjadi orang tua asuh (${share})`
}
