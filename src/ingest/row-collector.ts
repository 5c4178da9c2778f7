import { FileRefusal } from './refusal.ts'
import type { RawCell, RawRow } from './sheet.ts'
import { damaged } from './zip-directory.ts'

// No program has sheets with more; a number beyond it is made up of repeats.
const lastRow = 2 ** 24

/** Gathers cells into rows as every reader hands them on: no blank rows, no trailing blanks, within the limits. */
export class RowCollector {
  /** Finished rows; the caller takes them out from time to time. */
  rows: RawRow[] = []
  readonly #sheet: string
  readonly #maxColumns: number
  readonly #countRow: () => void
  #number = 0
  #cells: RawCell[] = []
  #hasContent = false

  constructor(sheet: string, maxColumns: number, countRow: () => void) {
    this.#sheet = sheet
    this.#maxColumns = maxColumns
    this.#countRow = countRow
  }

  /** Ends the row before and begins the one with this number (1-based). */
  startRow(number: number): void {
    this.endRow()
    this.#number = number
  }

  /** Puts a cell at a 0-based column; nothing is remembered of blank ones. */
  put(column: number, cell: RawCell): void {
    if (cell === null || cell === '') return
    const isContent = typeof cell !== 'string' || cell.trim() !== ''
    if (column >= this.#maxColumns) {
      // A blank somebody left far out is no reason to refuse the sheet.
      if (!isContent) return
      throw new FileRefusal('too-many-columns', { sheet: this.#sheet, limit: this.#maxColumns })
    }
    if (column < this.#cells.length && this.#cells[column] !== null) {
      // The same place twice: both are kept, the second as another row of that number.
      this.endRow()
    }
    while (this.#cells.length < column) this.#cells.push(null)
    this.#cells[column] = cell
    this.#hasContent ||= isContent
  }

  endRow(): void {
    if (this.#hasContent) {
      if (this.#number > lastRow) throw damaged('row', this.#sheet)
      this.#countRow()
      this.rows.push({ number: this.#number, cells: this.#cells })
    }
    if (this.#cells.length > 0) this.#cells = []
    this.#hasContent = false
  }

  takeRows(): RawRow[] {
    const rows = this.rows
    this.rows = []
    return rows
  }
}
