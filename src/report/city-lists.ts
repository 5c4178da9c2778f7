import { smallAgencyHeadcount } from '../domain/agency.ts'
import { pointsBetween, rateOf } from '../domain/rate.ts'
import { notParticipating } from '../domain/tally.ts'
import type { ListColumn, ListSheet } from './list-sheet.ts'
import type { CityReportAgency, CityReportInput } from './report-input.ts'
import { change, count, points, rate, text } from './sheet-model.ts'
import { quotient } from './summary-tables.ts'
import { agencyStateNames, basisWords, longDate, number, stateColours } from './texts.ts'

export const perAgencyName = 'Per OPD'

/** Columns that the ranking's chart shows. */
export const perAgencyColumns = { rate: 11, label: 16 } as const

const agencyColumns: readonly ListColumn<CityReportAgency>[] = [
  { header: 'No.', cell: (_, index) => count(index + 1, 'index'), narrowest: 7 },
  { header: 'Perangkat daerah', cell: ({ agency }) => text(agency.name), narrowest: 30, widest: 46 },
  { header: 'Singkatan', cell: ({ agency }) => text(agency.shortName), narrowest: 14, widest: 22 },
]

const headcountColumn: ListColumn<CityReportAgency> = {
  header: 'Jumlah ASN',
  cell: ({ tally }) => count(tally.headcount),
  isSummed: true,
  isNumber: true,
}

/** Every agency, ranked, with counts, rate and change. */
export function perAgencyList(input: CityReportInput, firstRow: number): ListSheet<CityReportAgency> {
  return {
    name: perAgencyName,
    title: 'Partisipasi per perangkat daerah',
    lines: cityLines(input, input.agencies.length),
    columns: [
      ...agencyColumns,
      headcountColumn,
      counted('Aktif', ({ tally }) => tally.active),
      counted('Dikecualikan', ({ tally }) => tally.exempt),
      counted('Menunggu verifikasi', ({ tally }) => tally.awaiting),
      counted('Menunggak/ berakhir', ({ tally }) => tally.lapsed),
      counted('Belum mendaftar', ({ tally }) => tally.none),
      { header: 'Pekerja terdaftar', cell: ({ tally }) => count(tally.registeredWorkers), isNumber: true },
      { header: 'Pekerja aktif', cell: ({ tally }) => count(tally.activeWorkers), isNumber: true },
      {
        header: 'Tingkat partisipasi',
        isNumber: true,
        narrowest: 16,
        cell: ({ tally }, index) => {
          const row = firstRow + index + 1
          return rate(tally.active, tally.headcount, 'cell', quotient(`E${row}`, `D${row}`))
        },
      },
      { header: 'Perubahan ASN aktif', isNumber: true, cell: agency => changeOf(agency) },
      { header: 'Perubahan tingkat', isNumber: true, narrowest: 14, cell: agency => pointsOf(agency) },
      {
        header: 'Keadaan',
        isAfterNumber: true,
        cell: ({ state }) => text(agencyStateNames[state], 'after-number'),
        widest: 14,
      },
      { header: 'Catatan', cell: agency => text(noteOf(agency)), widest: 16 },
      { header: 'Aktif dari ASN', cell: agency => text(countsOf(agency)), widest: 34 },
    ],
    rows: input.agencies,
    ifEmpty: 'Tidak ada perangkat daerah.',
    dataBar: { column: perAgencyColumns.rate, colour: stateColours.active },
  }
}

function counted(header: string, read: (agency: CityReportAgency) => number): ListColumn<CityReportAgency> {
  return { header, cell: agency => count(read(agency)), isSummed: true, isNumber: true }
}

function changeOf({ tally, previousTally }: CityReportAgency) {
  return change(previousTally === null ? null : tally.active - previousTally.active)
}

function pointsOf({ tally, previousTally }: CityReportAgency) {
  if (previousTally === null) return points(null)
  const before = rateOf(previousTally.active, previousTally.headcount)
  return points(pointsBetween(before, rateOf(tally.active, tally.headcount)))
}

/** A percentage never stands without its counts, nor does a bar of the chart. */
function countsOf({ agency, tally }: CityReportAgency): string {
  return `${agency.shortName}: ${number(tally.active)} dari ${number(tally.headcount)}`
}

function noteOf({ tally }: CityReportAgency): string | null {
  return tally.headcount > 0 && tally.headcount < smallAgencyHeadcount ? 'kelompok kecil' : null
}

/** Agencies without a single registration. */
export function zeroAgencyList(input: CityReportInput): ListSheet<CityReportAgency> {
  const rows = input.agencies.filter(({ state }) => state === 'zero')
  return {
    name: 'OPD nol',
    title: 'Perangkat daerah yang belum memiliki satu pun pendaftaran',
    lines: cityLines(input, rows.length),
    columns: [
      ...agencyColumns,
      headcountColumn,
      counted('Belum berpartisipasi', ({ tally }) => notParticipating(tally)),
      counted('Dikecualikan', ({ tally }) => tally.exempt),
    ],
    rows,
    orientation: 'portrait',
    ifEmpty: 'Tidak ada: setiap perangkat daerah sudah memiliki pendaftaran.',
  }
}

function cityLines({ cityName, asOf, basis }: CityReportInput, length: number): string[] {
  return [
    `Pemerintah ${cityName}`,
    `Data per ${longDate(asOf)}${basisWords[basis]} · jumlah baris: ${number(length)}`,
  ]
}
