import { isEmptyCell } from './cell-text.ts'
import type { RawCell, RawRow, RawSheet, RawWorkbook } from './sheet.ts'

export interface RowsToRead {
  readonly rows: Set<number>
  /** Columns in which a merged cell speaks for all its rows. */
  readonly mergedColumns: readonly number[]
}

export interface RowAgain {
  readonly cells: readonly RawCell[]
  readonly date1904: boolean
}

interface Waiting {
  readonly number: number
  readonly column: number
  readonly above: { readonly row: number; readonly cell: RawCell }
}

/** Single rows of a workbook as they stand, merged cells filled; by sheet and row number. */
export async function readRowsAgain(
  workbook: RawWorkbook,
  wanted: ReadonlyMap<string, RowsToRead>,
): Promise<ReadonlyMap<string, ReadonlyMap<number, RowAgain>>> {
  const found = new Map<string, Map<number, RowAgain>>()
  for (const sheet of workbook.sheets) {
    const ofSheet = wanted.get(sheet.name)
    if (ofSheet !== undefined) found.set(sheet.name, await readSheet(sheet, ofSheet))
  }
  return found
}

async function readSheet(
  sheet: RawSheet,
  { rows, mergedColumns }: RowsToRead,
): Promise<Map<number, RowAgain>> {
  const found = new Map<number, RowAgain>()
  const above = new Map<number, Waiting['above']>()
  const waiting: Waiting[] = []
  for await (const batch of sheet.batches()) {
    for (const row of batch) {
      noteFilled(row, mergedColumns, above)
      if (!rows.has(row.number)) continue
      found.set(row.number, { cells: row.cells, date1904: sheet.date1904 })
      for (const column of mergedColumns) {
        const upper = above.get(column)
        if (isEmptyCell(row.cells[column] ?? null) && upper !== undefined)
          waiting.push({ number: row.number, column, above: upper })
      }
    }
    // Merged cells are told only at the end of a sheet; without a gap to fill nothing waits for them.
    if (found.size === rows.size && waiting.length === 0) return found
  }
  fillMerged(sheet, waiting, found)
  return found
}

function noteFilled(row: RawRow, columns: readonly number[], above: Map<number, Waiting['above']>): void {
  for (const column of columns) {
    const cell = row.cells[column] ?? null
    if (!isEmptyCell(cell)) above.set(column, { row: row.number, cell })
  }
}

function fillMerged(sheet: RawSheet, waiting: readonly Waiting[], found: Map<number, RowAgain>): void {
  if (waiting.length === 0) return
  const { merges } = sheet.facts()
  for (const { number, column, above } of waiting) {
    const isMerged = merges.some(
      range => range.firstColumn === column && range.firstRow === above.row && range.lastRow >= number,
    )
    const row = found.get(number)
    if (!isMerged || row === undefined) continue
    const cells = Array.from(row.cells, cell => cell ?? null)
    while (cells.length <= column) cells.push(null)
    cells[column] = above.cell
    found.set(number, { ...row, cells })
  }
}
