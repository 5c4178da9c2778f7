import { foldText } from '../domain/agency.ts'
import { isEmptyCell, textOf } from './cell-text.ts'
import type { Header } from './match-columns.ts'
import type { RawRow } from './sheet.ts'

/** Rows in which a header is looked for; what stands above it are titles. */
export const headerWithin = 30

/** A row, or two, that may be the header. */
export interface HeaderCandidate {
  readonly firstRow: number
  readonly lastRow: number
  readonly headers: readonly Header[]
}

/** Every row that could be a header, alone and joined with the one below it. */
export function headerCandidates(rows: readonly RawRow[]): HeaderCandidate[] {
  return rows.slice(0, headerWithin).flatMap((row, index) => {
    const below = rows[index + 1]
    const single = { firstRow: row.number, lastRow: row.number, headers: headersOf(row) }
    if (single.headers.length < 2) return []
    const isJoinable = below !== undefined && below.number === row.number + 1 && isHeaderLike(below)
    return isJoinable ? [single, joinRows(row, below)] : [single]
  })
}

function headersOf(row: RawRow): Header[] {
  return row.cells.flatMap((cell, column) => {
    const text = textOf(cell)
    return text === '' ? [] : [{ text, column }]
  })
}

/** A first section right below the header: the agency whose people follow. */
const agencyHeading =
  /^(dinas|badan|kecamatan|kec|kelurahan|kel|kantor|bagian|sekretariat|inspektorat|satuan|rsud?|uptd?|puskesmas|sd|sdn|smp|smpn|[a-z]{1,4} (dinas|badan|kecamatan|kelurahan))\b/

/** Headers are words: a row with long numbers is data. */
function isHeaderLike(row: RawRow): boolean {
  const cells = row.cells.filter(cell => !isEmptyCell(cell))
  return (
    cells.length > 0 &&
    !(cells.length === 1 && agencyHeading.test(foldText(textOf(cells[0] ?? null)))) &&
    cells.every(cell => typeof cell === 'string' && !/\d{5}/.test(cell)) &&
    !isColumnNumbers(row)
  )
}

/** The upper text of a merged group stands over its columns and belongs to each of them. */
function joinRows(upper: RawRow, lower: RawRow): HeaderCandidate {
  const width = Math.max(upper.cells.length, lower.cells.length)
  const headers: Header[] = []
  let above = ''
  for (let column = 0; column < width; column += 1) {
    const top = textOf(upper.cells[column] ?? null)
    const bottom = textOf(lower.cells[column] ?? null)
    if (top !== '') above = top
    const text = bottom === '' ? top : above === '' ? bottom : `${above} ${bottom}`
    if (text !== '') headers.push({ text, column })
  }
  return { firstRow: upper.number, lastRow: lower.number, headers }
}

/** The "(1) (2) (3)" under a header, or a template's row that holds nothing but its number. */
export function isColumnNumbers(row: RawRow): boolean {
  const numbers: number[] = []
  // Asked of every row: most of them end it at their first or second cell.
  for (const cell of row.cells) {
    if (isEmptyCell(cell)) continue
    const text = textOf(cell)
    if (text.length > 6 || !/^\(?\d{1,3}\)?\.?$/.test(text)) return false
    numbers.push(Number(text.replace(/\D/g, '')))
  }
  if (numbers.length < 3) return numbers.length === 1 && numbers[0] !== undefined
  return numbers.every((number, index) => index === 0 || number === (numbers[index - 1] as number) + 1)
}
