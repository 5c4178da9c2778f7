import { gapOf, requiredPace } from '../domain/coverage.ts'
import { rateOf } from '../domain/rate.ts'
import type { CityReportInput } from './report-input.ts'
import { count, date, rangeOn, rate, type SheetModel, type SheetRow, text } from './sheet-model.ts'
import { header, quotient } from './summary-tables.ts'
import { heightOf, linesOf } from './text-measure.ts'
import { decimal, longDate, number, percent, stateColours } from './texts.ts'

const name = 'Cakupan UCJ'
const chartRows = 15

/** *Cakupan UCJ*: the months' coverage, and what is missing to each target. */
export function coverageSheet(input: CityReportInput): SheetModel {
  const { asOf, cityName, coverage } = input
  const rows: SheetRow[] = [
    { cells: [text('Cakupan jaminan sosial ketenagakerjaan (UCJ)', 'title')], height: 26 },
    {
      cells: [
        text(
          `Pemerintah ${cityName} · data per ${longDate(asOf)} · ${number(coverage.length)} bulan`,
          'subtitle',
        ),
      ],
    },
    { cells: [text(finding(input), 'finding')], height: 30 },
  ]
  const series = rows.length
  if (coverage.length > 0) rows.push(...seriesTable(input, series))
  if (coverage.length > 0 && input.targets.length > 0) {
    rows.push({ cells: [text('Target', 'heading')], height: 30 })
    rows.push(...targetTable(input, series + coverage.length + 1, rows.length))
  }
  const chart = rows.length + 1
  const months = (column: number) => rangeOn(name, column, series + 1, column, series + coverage.length)
  const line = { name: 'Cakupan', categories: months(0), values: months(3), colour: stateColours.active }
  return {
    name,
    columns: [30, 18, 20, 14, 13, 24].map(width => ({ width })),
    rows,
    orientation: 'portrait',
    ...(coverage.length < 2
      ? {}
      : {
          lastPrintedRow: chart + chartRows,
          charts: [
            {
              kind: 'line' as const,
              title: 'Cakupan dari bulan ke bulan',
              altText:
                'Pekerja terlindungi dibagi pekerja potensial pada setiap bulan; angkanya ada pada tabel di atas.',
              from: { row: chart, column: 0 },
              to: { row: chart + chartRows, column: 6 },
              series: [line],
              values: 'rate' as const,
            },
          ],
        }),
  }
}

function finding({ coverage }: CityReportInput): string {
  const last = coverage.at(-1)
  if (last === undefined) return 'Belum ada data cakupan sampai tanggal ini.'
  const share = percent(rateOf(last.protected, last.potential))
  return `${number(last.protected)} dari ${number(last.potential)} pekerja terlindungi (${share})`
}

function seriesTable({ coverage }: CityReportInput, top: number): SheetRow[] {
  return [
    header('Bulan (akhir)', 'Pekerja potensial', 'Pekerja terlindungi', 'Cakupan'),
    ...coverage.map((point, index) => {
      const row = top + 2 + index
      return {
        cells: [
          date(point.asOf),
          count(point.potential),
          count(point.protected),
          rate(point.protected, point.potential, 'cell', quotient(`C${row}`, `B${row}`)),
        ],
      }
    }),
  ]
}

function targetHeader(): SheetRow {
  const numbers = ['Target', 'Kekurangan', 'Laju perlu per bulan'].map(label => text(label, 'header-right'))
  const first = ['Nama', 'Tanggal'].map(label => text(label, 'header'))
  return { cells: [...first, ...numbers, text('Dasar', 'header-after-number')], height: 34 }
}

/** @param month spreadsheet row (from 1) of the latest month, which gaps are counted from */
function targetTable({ coverage, targets }: CityReportInput, month: number, top: number): SheetRow[] {
  const last = coverage.at(-1)
  if (last === undefined) return []
  return [
    targetHeader(),
    ...targets.map((target, index) => {
      const row = top + 2 + index
      const gap = gapOf(target.basisPoints, last)
      const pace = requiredPace(gap, last.asOf, target.date)
      // Whole numbers until the division, as the gap is defined; a fraction would round differently.
      const formula = `MAX(0,ROUNDUP(ROUND(C${row}*10000,0)*B${month}/10000,0)-C${month})`
      return {
        cells: [
          text(target.name),
          date(target.date),
          rate(target.basisPoints, 10_000),
          count(Math.max(0, gap), 'cell', formula),
          gap <= 0
            ? text('tercapai', 'cell-right')
            : pace === null
              ? text('lewat', 'cell-right')
              : count(pace),
          text(target.basis === '' ? `${decimal(target.basisPoints / 100)} %` : target.basis, 'after-number'),
        ],
        height: heightOf(linesOf(target.basis, 22)),
      }
    }),
  ]
}
