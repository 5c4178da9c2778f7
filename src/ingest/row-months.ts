import { type PlainDate, partsOf } from '../domain/plain-date.ts'
import type { AnswerBook } from './answer-book.ts'
import { isEmptyCell, textOf } from './cell-text.ts'
import type { CellContext } from './column.ts'
import { datesSomethingElse } from './find-as-of.ts'
import { parseMonthCell } from './parse-date.ts'
import type { PlannedSheet } from './plan-sheets.ts'

/**
 * The year of months that are written without one: of the date that was given,
 * else of a title above the table, the sheet's name or the file's. Where one of
 * them names two years, nothing is said.
 */
export function findYear(
  { head, header, sheet }: PlannedSheet,
  fileName: string,
  asOf: PlainDate | null,
): number | null {
  if (asOf !== null) return partsOf(asOf).year
  const titles = head.rows
    .filter(row => row.number < header.firstRow)
    .flatMap(row => row.cells.map(textOf))
    .filter(title => !datesSomethingElse(title))
  for (const texts of [titles, [sheet.name], [fileName]]) {
    const years = new Set(texts.flatMap(text => text.match(/(?<!\d)20\d{2}(?!\d)/g) ?? []))
    if (years.size > 0) return years.size === 1 ? Number([...years][0]) : null
  }
  return null
}

/** The last month that rows speak of, read ahead: the people of that date are what rows are compared with. */
export async function findLastMonth(
  sheets: readonly PlannedSheet[],
  fileName: string,
  book: AnswerBook,
): Promise<PlainDate | null> {
  let last: PlainDate | null = null
  for (const planned of sheets) {
    const column = planned.match.matched.find(match => match.field === 'month')?.column
    if (column === undefined) continue
    const context: CellContext = {
      date1904: planned.sheet.date1904,
      monthFirst: book.said('order:month') === 'month-first',
      year: findYear(planned, fileName, null),
    }
    for await (const batch of planned.head.sheet.batches()) {
      for (const row of batch) {
        const cell = row.cells[column] ?? null
        if (row.number <= planned.header.lastRow || isEmptyCell(cell)) continue
        const { value } = parseMonthCell(cell, context)
        if (value !== null && (last === null || value > last)) last = value
      }
    }
  }
  return last
}
