import * as XLSX from 'xlsx'
import type { RawCell } from '../../src/ingest/sheet.ts'
import type { ReadSheet } from './read-outcome.ts'

/**
 * Where the two readers part on purpose, and why this one is believed:
 *
 * - The same address twice (or a row twice): all are kept here, the last one alone there.
 * - A number that is none (`NaN`, `0x10`): the text it is here, what `parseFloat` makes of its beginning there.
 * - A formula without a value: an error here, 0 or nothing there.
 * - Rows of nothing but blanks: none here.
 * - An error code Excel doesn't know: as written here, nothing there.
 * - Several `t` in one string, which no writer makes: joined here, the first alone there.
 * - Inline text or a value in a cell of another or unknown type: kept here, nothing or its text there.
 * - Comments, instructions and CDATA inside a text: understood here, taken for text there.
 * - `_x0007_` in an OpenDocument sheet, where it is no escape: as written here, a control character there.
 * - Half of a pair of UTF-16, which is no letter: the sign for that here, as written there.
 * - The date format of cells without a style: that of style 0 here, none there.
 */
export function findDifferences(bytes: Uint8Array, sheets: readonly ReadSheet[]): string[] | 'refused there' {
  let book: XLSX.WorkBook
  try {
    // WTF: without it a sheet that cannot be read is silently empty.
    book = XLSX.read(bytes, {
      type: 'array',
      cellText: false,
      cellHTML: false,
      raw: true,
      cellNF: true,
      WTF: true,
    })
  } catch {
    return 'refused there'
  }
  const names = book.SheetNames.filter(
    name => book.Sheets[name]?.['!type'] === undefined || book.Sheets[name]?.['!type'] === 'sheet',
  )
  if (names.length !== sheets.length) return [`${sheets.length} sheets instead of ${names.length}`]
  const isPlainDate = isFirstStyleDate(book)
  return sheets.flatMap((sheet, at) => differencesOf(sheet, book.Sheets[names[at] ?? ''] ?? {}, isPlainDate))
}

/** Whether cells without a style of their own are dates. */
function isFirstStyleDate(book: XLSX.WorkBook): boolean {
  const { Styles, SSF } = book as {
    Styles?: { CellXf?: { numFmtId?: number }[] }
    SSF?: Record<number, string>
  }
  const format = SSF?.[Styles?.CellXf?.[0]?.numFmtId ?? 0]
  return format !== undefined && XLSX.SSF.is_date(format)
}

function differencesOf({ name, rows }: ReadSheet, theirs: XLSX.WorkSheet, isPlainDate: boolean): string[] {
  const ours = new Map<string, RawCell[]>()
  for (const row of rows) {
    for (const [column, cell] of row.cells.entries()) {
      if (cell === null) continue
      const address = `${XLSX.utils.encode_col(column)}${row.number}`
      ours.set(address, [...(ours.get(address) ?? []), cell])
    }
  }
  const differences: string[] = []
  for (const [address, cell] of Object.entries(theirs) as [string, XLSX.CellObject][]) {
    if (address.startsWith('!')) continue
    const found = ours.get(address) ?? []
    ours.delete(address)
    if (found.some(each => isSame(each, cell, isPlainDate)) || (found.length === 0 && isNothing(cell)))
      continue
    differences.push(`${name}!${address}: ${JSON.stringify(found)}, there ${JSON.stringify(cell.v)}`)
  }
  for (const [address, cells] of ours) {
    if (!cells.every(isNothingThere))
      differences.push(`${name}!${address}: ${JSON.stringify(cells)}, there nothing`)
  }
  return differences
}

function isSame(cell: RawCell, theirs: XLSX.CellObject, isPlainDate: boolean): boolean {
  const { t, v, f, z } = theirs
  if (cell === null) return false
  if (typeof cell === 'string') return isSameText(cell, theirs)
  if (cell.type === 'number') {
    if (t !== 'n') return v === undefined || String(v) === cell.raw
    return (
      Number(cell.raw) === v &&
      (z === undefined ||
        (z === 'General' && cell.isDate && isPlainDate) ||
        cell.isDate === XLSX.SSF.is_date(String(z)))
    )
  }
  if (cell.type === 'boolean') return cell.value === v
  if (cell.code === '#NOVALUE') return f !== undefined
  return t === 'e' && (v === undefined || errorCodes[v as number] === cell.code)
}

const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

function isSameText(text: string, { t, v }: XLSX.CellObject): boolean {
  if (text === v || v === undefined || (v as unknown) === null || v === '' || Number.isNaN(v)) return true
  if (typeof v === 'string' && v.toWellFormed() === text) return true
  if (t === 'n') return !number.test(text.trim())
  const bare = String(v).replace(/<!--.*?-->|<\?.*?\?>|<!\[CDATA\[|\]\]>/gs, '')
  if (text.replace(/_x([0-9a-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))) === v)
    return true
  return t === 's' && (bare === text || (bare !== '' && text.startsWith(bare)))
}

function isNothing({ v, f }: XLSX.CellObject): boolean {
  return v === undefined || String(v).trim() === '' || (f !== undefined && v === 0)
}

function isNothingThere(cell: RawCell): boolean {
  // Text, because a cell that doesn't say it holds inline text is empty there; but never a lost number.
  if (typeof cell === 'string') return true
  return cell !== null && cell.type === 'error'
}

const errorCodes: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
}
