import type { Container } from './container.ts'
import type { FileLimits } from './refusal.ts'
import { RowBudget } from './row-budget.ts'
import { RowCollector } from './row-collector.ts'
import type { RawRow, RawSheet, RawWorkbook, SheetFacts } from './sheet.ts'
import { verifyParts } from './verify-parts.ts'
import { binaryRecords, wideString } from './xlsb-records.ts'
import { BinarySheet, endOfSheet } from './xlsb-sheet.ts'
import { partsByRelationship, type SheetPart } from './xlsx-package.ts'
import { SharedStrings } from './xlsx-strings.ts'
import { isBuiltinDate, isDateCode } from './xlsx-styles.ts'
import { damaged, type ZipEntry } from './zip-directory.ts'

const batchRows = 1000
const endOf = { book: 132, strings: 160, styles: 279 } as const

interface BinaryWorkbook {
  readonly sheets: readonly SheetPart[]
  readonly date1904: boolean
  readonly strings: SharedStrings
  readonly dateStyles: Uint8Array
}

/** Reads a binary workbook (`.xlsb`). As with `.xlsx`, sheets are read as their rows are asked for. */
export async function readXlsb(
  container: Container,
  workbook: ZipEntry,
  limits: FileLimits,
): Promise<RawWorkbook> {
  const book = await readWholeBook(container, workbook)
  await verifyParts(container, new Set())
  const budget = new RowBudget(limits)
  return {
    format: 'xlsb',
    sheets: book.sheets.map((part, index) => openSheet(container, book, part, index, limits, budget)),
  }
}

function openSheet(
  container: Container,
  book: BinaryWorkbook,
  { name, hidden, entry }: SheetPart,
  index: number,
  limits: FileLimits,
  budget: RowBudget,
): RawSheet {
  let facts: SheetFacts | undefined

  async function* batches(): AsyncGenerator<readonly RawRow[]> {
    const collector = new RowCollector(name, limits.maxColumns, budget.counter(index, name))
    const { strings, dateStyles } = book
    const sheet = new BinarySheet({ entry: entry.name, strings, dateStyles, collector })
    for await (const records of binaryRecords(container.read(entry), entry.name, endOfSheet)) {
      for (const record of records) sheet.take(record)
      if (collector.rows.length >= batchRows) yield collector.takeRows()
    }
    collector.endRow()
    const { merges, hasHiddenRows, hasHiddenColumns, hasActiveFilter } = sheet
    facts = { merges, hasHiddenRows, hasHiddenColumns, hasActiveFilter }
    if (collector.rows.length > 0) yield collector.takeRows()
  }

  return {
    name,
    hidden,
    date1904: book.date1904,
    batches,
    facts() {
      if (facts === undefined) throw new Error('facts are known only once all batches were read')
      return facts
    },
  }
}

async function readWholeBook(container: Container, workbook: ZipEntry): Promise<BinaryWorkbook> {
  try {
    return await readBook(container, workbook)
  } catch (error) {
    // A record shorter than what it must hold.
    if (error instanceof RangeError) throw damaged('record', workbook.name)
    throw error
  }
}

async function readBook(container: Container, workbook: ZipEntry): Promise<BinaryWorkbook> {
  const { byId, entryOf } = await partsByRelationship(container, workbook)
  const sheets: SheetPart[] = []
  let date1904 = false
  for await (const { type, view } of recordsIn(container, workbook, endOf.book)) {
    if (type === 153) date1904 = (view.getUint32(0, true) & 1) !== 0
    else if (type === 156) {
      const id = wideString(view, 8, workbook.name)
      const { text: name } = wideString(view, id.end, workbook.name)
      const target = byId.get(id.text)
      if (target === undefined) throw damaged('sheet-missing', workbook.name)
      if (target.type !== 'worksheet') continue
      const entry = container.find(target.target)
      if (entry === undefined) throw damaged('sheet-missing', target.target)
      sheets.push({ name, hidden: view.getUint32(0, true) !== 0, entry })
    }
  }
  const strings = await readStrings(container, entryOf('sharedStrings'))
  return { sheets, date1904, strings, dateStyles: await readStyles(container, entryOf('styles')) }
}

async function readStrings(container: Container, entry: ZipEntry | undefined): Promise<SharedStrings> {
  const strings = new SharedStrings()
  if (entry === undefined) return strings
  for await (const { type, view } of recordsIn(container, entry, endOf.strings)) {
    if (type === 19) strings.add(wideString(view, 1, entry.name).text)
  }
  return strings
}

/** For each cell style, in order, 1 if its number format shows a date or time. */
async function readStyles(container: Container, entry: ZipEntry | undefined): Promise<Uint8Array> {
  const codes = new Map<number, string>()
  const styles: number[] = []
  let isCellStyles = false
  if (entry === undefined) return new Uint8Array()
  for await (const { type, view } of recordsIn(container, entry, endOf.styles)) {
    if (type === 44) codes.set(view.getUint16(0, true), wideString(view, 2, entry.name).text)
    else if (type === 617 || type === 618) isCellStyles = type === 617
    else if (type === 47 && isCellStyles) {
      const format = view.getUint16(2, true)
      const code = codes.get(format)
      styles.push((code === undefined ? isBuiltinDate(format) : isDateCode(code)) ? 1 : 0)
    }
  }
  return Uint8Array.from(styles)
}

async function* recordsIn(container: Container, entry: ZipEntry, last: number) {
  for await (const records of binaryRecords(container.read(entry), entry.name, last)) yield* records
}
