import { logical, numberCell, rkNumber } from './biff-sheet.ts'
import type { RowCollector } from './row-collector.ts'
import type { MergedRange, RawCell } from './sheet.ts'
import { type BinaryRecord, wideString } from './xlsb-records.ts'
import type { SharedStrings } from './xlsx-strings.ts'
import { damaged } from './zip-directory.ts'

/** The record that ends a sheet. */
export const endOfSheet = 130
const row = 0
const columnInfo = 60
const mergedRange = 176
// What a filter column holds once it leaves rows out; without any of them it has only its button.
const filters: ReadonlySet<number> = new Set([165, 168, 169, 170, 171, 172, 1178])

interface BinarySheetContext {
  readonly entry: string
  readonly strings: SharedStrings
  readonly dateStyles: Uint8Array
  readonly collector: RowCollector
}

/** Turns the records of one binary sheet into rows. */
export class BinarySheet {
  readonly merges: MergedRange[] = []
  hasHiddenRows = false
  hasHiddenColumns = false
  hasActiveFilter = false
  readonly #context: BinarySheetContext
  #column = -1

  constructor(context: BinarySheetContext) {
    this.#context = context
  }

  take(record: BinaryRecord): void {
    try {
      this.#take(record)
    } catch (error) {
      if (error instanceof RangeError) throw damaged('record', this.#context.entry)
      throw error
    }
  }

  #take({ type, view }: BinaryRecord): void {
    if (type === row) this.#row(view)
    else if (type <= 11 || type === 62) this.#cell(type, view, view.getUint32(0, true), 8)
    // Short cells stand right of the one before and leave out their column.
    else if (type <= 18) this.#shortCell(type - 11, view)
    else if (type === columnInfo) this.hasHiddenColumns ||= (view.getUint16(16, true) & 1) !== 0
    else if (type === mergedRange) this.#merge(view)
    else if (filters.has(type)) this.hasActiveFilter = true
  }

  #row(view: DataView): void {
    this.#context.collector.startRow(view.getUint32(0, true) + 1)
    this.#column = -1
    this.hasHiddenRows ||= (view.getUint8(11) & 0x10) !== 0
  }

  #shortCell(type: number, view: DataView): void {
    // Right of nothing: the cell before it is lost, and with it the column of this one.
    if (this.#column < 0) throw damaged('record', this.#context.entry)
    this.#cell(type, view, this.#column + 1, 4)
  }

  #cell(type: number, view: DataView, column: number, at: number): void {
    this.#column = column
    const style = view.getUint32(at - 4, true) & 0xffffff
    this.#context.collector.put(column, this.#value(type, view, at, style))
  }

  #value(type: number, view: DataView, at: number, style: number): RawCell {
    const { entry, strings, dateStyles } = this.#context
    const isDate = dateStyles[style] === 1
    switch (type) {
      case 2:
        return numberCell(rkNumber(view.getInt32(at, true)), isDate)
      case 3:
      case 11:
        return logical(view.getUint8(at), 1)
      case 4:
      case 10:
        return logical(view.getUint8(at), 0)
      case 5:
      case 9:
        return numberCell(view.getFloat64(at, true), isDate)
      case 6:
      case 8:
        return wideString(view, at, entry).text
      case 62:
        return wideString(view, at + 1, entry).text
      case 7: {
        const text = strings.get(view.getUint32(at, true))
        // A cell that points at nothing would silently become empty.
        if (text === undefined) throw damaged('shared-string', entry)
        return text
      }
      default:
        return null
    }
  }

  #merge(view: DataView): void {
    this.merges.push({
      firstRow: view.getUint32(0, true) + 1,
      lastRow: view.getUint32(4, true) + 1,
      firstColumn: view.getUint32(8, true),
      lastColumn: view.getUint32(12, true),
    })
  }
}
