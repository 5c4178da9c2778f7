import { isEmptyCell } from './cell-text.ts'
import type { Columns } from './column.ts'
import type { FilledRow } from './ditto-fill.ts'
import type { MatchedColumn } from './match-columns.ts'
import type { MergedRange, RawCell } from './sheet.ts'

interface WaitingRow {
  readonly row: FilledRow
  readonly section: string | null
  /** The last filled cell above, by column. */
  readonly above: ReadonlyMap<number, { readonly row: number; readonly cell: RawCell }>
}

/**
 * Keeps back rows whose agency (or month) is blank until the sheet has told its
 * merged ranges, which a workbook does only after its rows. A blank cell
 * outside a range stays blank: nothing is carried down on a guess.
 */
export class MergedCells {
  readonly #columns: readonly number[]
  readonly #waiting: WaitingRow[] = []
  readonly #last = new Map<number, { readonly row: number; readonly cell: RawCell }>()
  /** What stood last in each column above the rows that wait; copied only when another row waits. */
  #above: WaitingRow['above'] = new Map()
  #isOutdated = false

  constructor(columns: Columns, matched: readonly MatchedColumn[]) {
    this.#columns = matched.filter(match => columns[match.field]?.fillsMerged).map(match => match.column)
  }

  /** Whether the row has to wait. */
  defer(row: FilledRow, section: string | null): boolean {
    let filled = 0
    for (const column of this.#columns) {
      const cell = row.cells[column] ?? null
      if (isEmptyCell(cell)) continue
      filled += 1
      this.#last.set(column, { row: row.number, cell })
      this.#isOutdated = true
    }
    if (filled === this.#columns.length) return false
    if (this.#isOutdated) {
      this.#above = new Map(this.#last)
      this.#isOutdated = false
    }
    this.#waiting.push({ row, section, above: this.#above })
    return true
  }

  /** The rows that waited, in order, with what their merged cells say. */
  *fill(merges: readonly MergedRange[]): Generator<{ row: FilledRow; section: string | null }> {
    // By where they begin: a million rows against a million ranges would take days.
    const lastRows = new Map<string, number>()
    for (const { firstRow, firstColumn, lastRow } of merges) {
      const key = `${firstColumn}/${firstRow}`
      lastRows.set(key, Math.max(lastRow, lastRows.get(key) ?? 0))
    }
    for (const { row, section, above } of this.#waiting) {
      const cells = [...row.cells]
      for (const column of this.#columns) {
        const upper = above.get(column)
        if (upper === undefined || !isEmptyCell(cells[column] ?? null)) continue
        const lastRow = lastRows.get(`${column}/${upper.row}`) ?? 0
        if (lastRow >= row.number) cells[column] = upper.cell
      }
      yield { row: { ...row, cells: Array.from(cells, cell => cell ?? null) }, section }
    }
  }
}
