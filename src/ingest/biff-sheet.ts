import { BiffBytes, type BiffRecord, recordsOf } from './biff-records.ts'
import type { BiffWorkbook } from './biff-workbook.ts'
import type { RowCollector } from './row-collector.ts'
import type { MergedRange, RawCell, SheetFacts } from './sheet.ts'
import { damaged } from './zip-directory.ts'

/** Error values by the number that binary workbooks hold for them. */
export const errorCodes: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
}

interface CellPlace {
  readonly row: number
  readonly column: number
}

/** Reads one sheet of a binary workbook whole; no sheet of these formats has more than 65,536 rows. */
export function readBiffSheet(
  stream: Uint8Array,
  workbook: BiffWorkbook,
  start: number,
  collector: RowCollector,
): SheetFacts {
  const reader = new SheetReader(workbook)
  for (const record of recordsOf(stream, start)) reader.take(record)
  reader.finish()
  // Some writers go by column, or leave rows for later.
  for (const row of [...reader.cells.keys()].toSorted((a, b) => a - b)) {
    collector.startRow(row + 1)
    for (const [column, cell] of reader.cells.get(row) ?? []) collector.put(column, cell)
  }
  collector.endRow()
  const { merges, hasHiddenRows, hasHiddenColumns, hasActiveFilter } = reader
  return { merges, hasHiddenRows, hasHiddenColumns, hasActiveFilter }
}

class SheetReader {
  readonly cells = new Map<number, [number, RawCell][]>()
  readonly merges: MergedRange[] = []
  hasHiddenRows = false
  hasHiddenColumns = false
  hasActiveFilter = false
  readonly #workbook: BiffWorkbook
  /** A formula whose text stands in a record of its own, further on. */
  #awaitsText: CellPlace | undefined

  constructor(workbook: BiffWorkbook) {
    this.#workbook = workbook
  }

  take(record: BiffRecord): void {
    try {
      this.#take(record)
    } catch (error) {
      if (error instanceof RangeError) throw damaged('record', 'Workbook')
      throw error
    }
  }

  finish(): void {
    this.#settle()
    for (const row of this.cells.values()) row.sort((a, b) => a[0] - b[0])
  }

  #take(record: BiffRecord): void {
    const { type, view } = record
    if (type === 0x00fd) this.#put(record, this.#shared(view.getUint32(6, true)))
    else if (type === 0x027e) this.#put(record, this.#number(record, rkNumber(view.getInt32(6, true))))
    else if (type === 0x00bd) this.#multiple(record)
    else if (type === 0x0203) this.#put(record, this.#number(record, view.getFloat64(6, true)))
    else if (type === 0x0003) this.#put(record, this.#oldNumber(record, view.getFloat64(7, true)))
    else if (type === 0x0002) this.#put(record, this.#oldNumber(record, view.getUint16(7, true)))
    else if (type === 0x0204 || type === 0x00d6) this.#put(record, this.#label(record, 6, 2))
    else if (type === 0x0004) this.#put(record, this.#label(record, 7, 1))
    else if (type === 0x0205) this.#put(record, logical(view.getUint8(6), view.getUint8(7)))
    else if (type === 0x0005) this.#put(record, logical(view.getUint8(7), view.getUint8(8)))
    else if (type === 0x0006 || type === 0x0206 || type === 0x0406) this.#formula(record)
    else if (type === 0x0207 || type === 0x0007) this.#textOfFormula(record)
    else this.#fact(record)
  }

  #fact({ type, data, view }: BiffRecord): void {
    if (type === 0x00e5) this.#merge(view)
    else if (type === 0x0208) this.hasHiddenRows ||= (view.getUint16(12, true) & 0x20) !== 0
    else if (type === 0x007d)
      this.hasHiddenColumns ||= data.length >= 10 && (view.getUint16(8, true) & 1) !== 0
    else if (type === 0x009b) this.hasActiveFilter = true
  }

  #put({ view }: BiffRecord, cell: RawCell): void {
    this.#settle()
    this.#place({ row: view.getUint16(0, true), column: view.getUint16(2, true) }, cell)
  }

  #place({ row, column }: CellPlace, cell: RawCell): void {
    const cells = this.cells.get(row)
    if (cells === undefined) this.cells.set(row, [[column, cell]])
    else cells.push([column, cell])
  }

  #number({ view }: BiffRecord, value: number): RawCell {
    return numberCell(value, this.#workbook.isDate(view.getUint16(4, true)))
  }

  /** Version 2 has the number format in the cell itself; some writers keep its records in later versions. */
  #oldNumber({ view }: BiffRecord, value: number): RawCell {
    return numberCell(value, this.#workbook.isDateFormat(view.getUint8(5) & 0x3f))
  }

  #multiple(record: BiffRecord): void {
    this.#settle()
    const { view } = record
    const row = view.getUint16(0, true)
    let column = view.getUint16(2, true)
    for (let at = 4; at + 8 <= view.byteLength; at += 6) {
      const isDate = this.#workbook.isDate(view.getUint16(at, true))
      this.#place({ row, column: column++ }, numberCell(rkNumber(view.getInt32(at + 2, true)), isDate))
    }
  }

  #label(record: BiffRecord, from: number, lengthBytes: 1 | 2): string {
    const bytes = new BiffBytes(record, from)
    return this.#workbook.text(bytes, lengthBytes === 1 ? bytes.byte() : bytes.uint16())
  }

  #shared(index: number): string {
    const text = this.#workbook.strings[index]
    // A cell that points at nothing would silently become empty.
    if (text === undefined) throw damaged('shared-string', 'Workbook')
    return text
  }

  /** The last value is kept as a number, or, marked by its last two bytes, as something else. */
  #formula(record: BiffRecord): void {
    const { view } = record
    const isOld = this.#workbook.version === 2
    const at = isOld ? 7 : 6
    if (view.getUint16(at + 6, true) !== 0xffff) {
      const value = view.getFloat64(at, true)
      this.#put(record, isOld ? this.#oldNumber(record, value) : this.#number(record, value))
      return
    }
    const kind = view.getUint8(at)
    if (kind === 1 || kind === 2) this.#put(record, logical(view.getUint8(at + 2), kind - 1))
    else {
      this.#settle()
      if (kind === 0) this.#awaitsText = { row: view.getUint16(0, true), column: view.getUint16(2, true) }
    }
  }

  #textOfFormula(record: BiffRecord): void {
    const place = this.#awaitsText
    if (place === undefined) return
    this.#awaitsText = undefined
    this.#place(place, this.#label(record, 0, record.type === 0x0007 ? 1 : 2))
  }

  /** A formula whose text never came has no value. */
  #settle(): void {
    if (this.#awaitsText !== undefined) this.#place(this.#awaitsText, { type: 'error', code: '#NOVALUE' })
    this.#awaitsText = undefined
  }

  #merge(view: DataView): void {
    const count = view.getUint16(0, true)
    for (let at = 2; at < 2 + count * 8; at += 8) {
      this.merges.push({
        firstRow: view.getUint16(at, true) + 1,
        lastRow: view.getUint16(at + 2, true) + 1,
        firstColumn: view.getUint16(at + 4, true),
        lastColumn: view.getUint16(at + 6, true),
      })
    }
  }
}

/** The shortest text that gives the same double; an 18-digit number ends 000 then, as its last digits are gone. */
export function numberCell(value: number, isDate: boolean): RawCell {
  return { type: 'number', raw: String(value), isDate }
}

export function logical(value: number, isError: number): RawCell {
  if (isError === 0) return { type: 'boolean', value: value !== 0 }
  return { type: 'error', code: errorCodes[value] ?? `#ERR${value}` }
}

/** A number in four bytes: a whole number or the upper part of a double, perhaps to be divided by 100. */
export function rkNumber(rk: number): number {
  let value: number
  if ((rk & 2) !== 0) value = rk >> 2
  else {
    const view = new DataView(new ArrayBuffer(8))
    view.setInt32(4, rk & ~3, true)
    value = view.getFloat64(0, true)
  }
  return (rk & 1) !== 0 ? value / 100 : value
}
