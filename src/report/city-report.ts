import { rateOf } from '../domain/rate.ts'
import { perAgencyColumns, perAgencyList, perAgencyName, zeroAgencyList } from './city-lists.ts'
import { coverageSheet } from './coverage-sheet.ts'
import { cityDefinitions } from './definitions.ts'
import { firstEntryRow, listSheet } from './list-sheet.ts'
import { notesSheet } from './notes-sheet.ts'
import type { CityReportInput } from './report-input.ts'
import {
  type ChartModel,
  count,
  date,
  rangeOn,
  rate,
  type SheetModel,
  type SheetRow,
  text,
} from './sheet-model.ts'
import { changeTable, header, quotient, stateSeries, stateTable } from './summary-tables.ts'
import { basisWords, longDate, longInstant, number, percent, stateColours } from './texts.ts'
import { buildWorkbook } from './write-xlsx.ts'

const summaryName = 'Ringkasan'
/** Bars of the ranking's chart; every agency is on the sheet behind it. */
const rankedAgencies = 15
/** Lines above the lists of agencies. */
const listLines = 2

/** The workbook of the mayor's office: the city, every agency, those not started, coverage. */
export function buildCityReport(input: CityReportInput): Promise<Uint8Array> {
  const { asOf, basis, cityName } = input
  const title = `Rekapitulasi orang tua asuh ${cityName}, data per ${longDate(asOf)}${basisWords[basis]}`
  return buildWorkbook({
    title,
    organisation: `Pemerintah ${cityName}`,
    madeBy: input.madeBy,
    madeAt: input.madeAt,
    stamp: input.stamp,
    footer: `Rekapitulasi ${cityName} · data per ${longDate(asOf)}${basisWords[basis]} · kode ${input.verificationCode}`,
    sheets: [
      summarySheet(input),
      listSheet(perAgencyList(input, firstEntryRow(listLines))),
      listSheet(zeroAgencyList(input)),
      coverageSheet(input),
      notesSheet({
        ...input,
        title,
        filters: ['seluruh perangkat daerah', 'semua kepegawaian (PNS, PPPK, PPPK paruh waktu)'],
        definitions: cityDefinitions,
      }),
    ],
  })
}

function summarySheet(input: CityReportInput): SheetModel {
  const { asOf, basis, cityName, previous, tallies, trend } = input
  const rows: SheetRow[] = [
    { cells: [text(`Orang tua asuh pekerja rentan ${cityName}`, 'title')], height: 26 },
    {
      cells: [
        text(
          `Data per ${longDate(asOf)}${basisWords[basis]} · dibuat ${longInstant(input.madeAt)}`,
          'subtitle',
        ),
      ],
    },
    ...findings(input).map(line => ({ cells: [text(line, 'finding')], height: 24 })),
    { cells: [], height: 8 },
  ]
  const states = rows.length
  rows.push(...stateTable(tallies, states))
  rows.push(...unmatchedRows(input))
  rows.push({ cells: [text('Perubahan sejak tanggal data sebelumnya', 'heading')], height: 30 })
  rows.push(...changeTable({ asOf, tally: tallies.all }, previous, rows.length))
  rows.push({ cells: [text('Perkembangan', 'heading')], height: 30 })
  const trendTop = rows.length
  rows.push(...trendTable(trend, trendTop))
  const charts = summaryCharts(input, states, trendTop, rows.length + 1)
  return {
    name: summaryName,
    columns: [28, 17, 17, 19, 13, 11].map(width => ({ width })),
    rows,
    orientation: 'portrait',
    paged: { scale: 80, breaks: charts.length > 1 ? [charts[0]?.to.row ?? 0] : [] },
    lastPrintedRow: Math.max(rows.length, ...charts.map(chart => chart.to.row)),
    charts,
  }
}

function findings({ tallies: { all }, agencies }: CityReportInput): string[] {
  const of = (state: string) => number(agencies.filter(agency => agency.state === state).length)
  const share = percent(rateOf(all.active, all.headcount))
  return [
    `${number(all.active)} dari ${number(all.headcount)} ASN menjadi orang tua asuh (${share})`,
    `OPD: ${of('zero')} belum mulai · ${of('started')} berjalan · ${of('complete')} tuntas`,
  ]
}

function unmatchedRows({
  unmatchedSponsors: sponsors,
  unmatchedWorkers: workers,
}: CityReportInput): SheetRow[] {
  const total = sponsors.left + sponsors.unknown
  if (total === 0) return []
  const people = `${number(total)} pendaftar (${number(sponsors.left)} pernah tercatat, ${number(sponsors.unknown)} tidak dikenal)`
  const theirs = number(workers.left + workers.unknown)
  return [
    {
      cells: [text(`Tidak ada di daftar pegawai: ${people} dengan ${theirs} pekerja.`, 'subtitle')],
      height: 16,
    },
  ]
}

/** Every cut-off with its counts; rates are formulas. */
function trendTable(trend: CityReportInput['trend'], top: number): SheetRow[] {
  return [
    header('Data per', 'Jumlah ASN', 'ASN aktif', 'Tingkat partisipasi'),
    ...trend.map(({ asOf, tally }, index) => {
      const row = top + 2 + index
      return {
        cells: [
          date(asOf),
          count(tally.headcount),
          count(tally.active),
          rate(tally.active, tally.headcount, 'cell', quotient(`C${row}`, `B${row}`)),
        ],
      }
    }),
  ]
}

function summaryCharts(input: CityReportInput, states: number, trendTop: number, top: number): ChartModel[] {
  const ranked = Math.min(rankedAgencies, input.agencies.length)
  const first = firstEntryRow(listLines)
  const last = first + ranked - 1
  const trendLast = trendTop + input.trend.length
  const stateBottom = top + 13
  const rankingBottom = stateBottom + 1 + 8 + ranked
  const place = (fromRow: number, toRow: number) => ({
    from: { row: fromRow, column: 0 },
    to: { row: toRow, column: 6 },
  })
  const ofAgency = (column: number) => rangeOn(perAgencyName, column, first, column, last)
  const inTrend = (column: number) => rangeOn(summaryName, column, trendTop + 1, column, trendLast)
  const charts: ChartModel[] = [
    {
      kind: 'stacked-bar',
      title: 'Bagian ASN menurut keadaan dan kepegawaian',
      altText: 'Bagian setiap keadaan menurut kepegawaian; angkanya ada pada tabel Keadaan ASN.',
      ...place(top, stateBottom),
      series: stateSeries(summaryName, states),
      values: 'count',
    },
  ]
  if (ranked > 0) {
    charts.push({
      kind: 'bar',
      title: `${ranked} OPD dengan tingkat partisipasi tertinggi`,
      altText: `Tingkat partisipasi ${ranked} OPD teratas; semua OPD ada pada lembar ${perAgencyName}.`,
      ...place(stateBottom + 1, rankingBottom),
      series: [
        {
          name: 'Tingkat partisipasi',
          categories: ofAgency(perAgencyColumns.label),
          values: ofAgency(perAgencyColumns.rate),
          colour: stateColours.active,
        },
      ],
      values: 'rate',
    })
  }
  if (input.trend.length > 1) {
    charts.push({
      kind: 'line',
      title: 'Tingkat partisipasi dari waktu ke waktu',
      altText: 'Tingkat partisipasi kota pada setiap tanggal data; angkanya ada pada tabel Perkembangan.',
      ...place(rankingBottom + 1, rankingBottom + 15),
      series: [
        {
          name: 'Tingkat partisipasi',
          categories: inTrend(0),
          values: inTrend(3),
          colour: stateColours.active,
        },
      ],
      values: 'rate',
    })
  }
  return charts
}
