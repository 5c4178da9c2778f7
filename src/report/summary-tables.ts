import type { PlainDate } from '../domain/plain-date.ts'
import { pointsBetween, rateOf } from '../domain/rate.ts'
import { notParticipating, type Tally } from '../domain/tally.ts'
import type { EmploymentTallies } from './report-input.ts'
import {
  type ChartSeriesModel,
  change,
  count,
  points,
  rangeOn,
  rate,
  type SheetRow,
  text,
} from './sheet-model.ts'
import { employmentNames, longDate, stateColours, stateNames } from './texts.ts'

const employments = ['PNS', 'PPPK', 'PPPK_PW'] as const

/** States in the order of the screen's bars. */
const stateOrder = ['active', 'exempt', 'awaiting', 'lapsed', 'none'] as const

/**
 * States by employment: five states, their sum, and what is not summed because
 * workers are distinct people. People are added up by formulas.
 *
 * @param top row of the header, counted from 0
 */
export function stateTable(tallies: EmploymentTallies, top: number): SheetRow[] {
  const total = top + 2 + stateOrder.length
  const columnSum = (letter: string) => `SUM(${letter}${top + 2}:${letter}${total - 1})`
  return [
    header('Keadaan ASN', ...employments.map(e => employmentNames[e]), 'Semua', 'Bagian'),
    ...stateOrder.map((state, index) => {
      const row = top + 2 + index
      return {
        cells: [
          text(stateNames[state]),
          ...employments.map(e => count(tallies[e][state])),
          count(tallies.all[state], 'cell', `SUM(B${row}:D${row})`),
          rate(tallies.all[state], tallies.all.headcount, 'cell', quotient(`E${row}`, `E${total}`)),
        ],
      }
    }),
    {
      cells: [
        text('Jumlah ASN', 'total'),
        ...employments.map((e, index) =>
          count(tallies[e].headcount, 'total', columnSum('BCD'.charAt(index))),
        ),
        count(tallies.all.headcount, 'total', columnSum('E')),
        rate(tallies.all.headcount, tallies.all.headcount, 'total', quotient(`E${total}`, `E${total}`)),
      ],
    },
    rateRow('Tingkat partisipasi', tallies, top + 2, total),
    countRow('Pekerja rentan terdaftar', tallies, 'registeredWorkers'),
    countRow('Pekerja rentan aktif', tallies, 'activeWorkers'),
  ]
}

function rateRow(
  label: string,
  tallies: EmploymentTallies,
  numeratorRow: number,
  totalRow: number,
): SheetRow {
  return {
    cells: [
      text(label),
      ...([...employments, 'all'] as const).map((filter, index) => {
        const letter = 'BCDE'.charAt(index)
        const formula = quotient(`${letter}${numeratorRow}`, `${letter}${totalRow}`)
        return rate(tallies[filter].active, tallies[filter].headcount, 'cell', formula)
      }),
      text(null),
    ],
  }
}

function countRow(
  label: string,
  tallies: EmploymentTallies,
  field: 'registeredWorkers' | 'activeWorkers',
): SheetRow {
  return {
    cells: [
      text(label),
      ...([...employments, 'all'] as const).map(filter => count(tallies[filter][field])),
      text(null),
    ],
  }
}

/** Rows of {@link stateTable}. */
export const stateTableLength = 10

/** The chart beside the table: employments as bars, states as their parts. */
export function stateSeries(sheet: string, top: number): ChartSeriesModel[] {
  return stateOrder.map((state, index) => ({
    name: stateNames[state],
    categories: rangeOn(sheet, 1, top, 4, top),
    values: rangeOn(sheet, 1, top + 1 + index, 4, top + 1 + index),
    colour: stateColours[state],
  }))
}

const comparedCounts = [
  ['Jumlah ASN', tally => tally.headcount],
  ['Aktif', tally => tally.active],
  ['Dikecualikan', tally => tally.exempt],
  ['Belum berpartisipasi', notParticipating],
  ['ASN yang mendaftarkan', tally => tally.registeredSponsors],
  ['Pekerja rentan terdaftar', tally => tally.registeredWorkers],
  ['Pekerja rentan aktif', tally => tally.activeWorkers],
] as const satisfies readonly (readonly [string, (tally: Tally) => number])[]

/**
 * What changed since the cut-off before, the differences as formulas.
 *
 * @param top row of the header, counted from 0
 */
export function changeTable(
  now: { asOf: PlainDate; tally: Tally },
  before: { asOf: PlainDate; tally: Tally } | null,
  top: number,
): SheetRow[] {
  if (before === null) {
    return [{ cells: [text('Belum ada tanggal data sebelumnya untuk dibandingkan.', 'note')], height: 18 }]
  }
  const counts = comparedCounts.map(([label, read], index) => {
    const from = read(before.tally)
    const to = read(now.tally)
    const row = top + 2 + index
    return {
      cells: [text(label), count(from), count(to), change(to - from, 'cell', `C${row}-B${row}`)],
    }
  })
  return [
    header('Ukuran', longDate(before.asOf), longDate(now.asOf), 'Perubahan'),
    ...counts,
    participationChange(now.tally, before.tally, top + 2 + comparedCounts.length, top + 2),
  ]
}

/** Rows of {@link changeTable} when there is something to compare with. */
export const changeTableLength = comparedCounts.length + 2

function participationChange(now: Tally, before: Tally, row: number, headcountRow: number): SheetRow {
  const difference = pointsBetween(rateOf(before.active, before.headcount), rateOf(now.active, now.headcount))
  const isNumber = `AND(ISNUMBER(B${row}),ISNUMBER(C${row}))`
  return {
    cells: [
      text('Tingkat partisipasi', 'total'),
      rate(before.active, before.headcount, 'total', quotient(`B${headcountRow + 1}`, `B${headcountRow}`)),
      rate(now.active, now.headcount, 'total', quotient(`C${headcountRow + 1}`, `C${headcountRow}`)),
      points(difference, 'total', `IF(${isNumber},(C${row}-B${row})*100,"–")`),
    ],
  }
}

export function header(...labels: readonly string[]): SheetRow {
  return {
    cells: labels.map((label, index) => text(label, index === 0 ? 'header' : 'header-right')),
    height: 34,
  }
}

/** A rate as a formula: no value (–) when nobody is counted, never zero. */
export function quotient(numerator: string, denominator: string): string {
  return `IF(${denominator}=0,"–",${numerator}/${denominator})`
}
