import { foldText } from '../domain/agency.ts'
import { isEmptyCell } from './cell-text.ts'
import type { HeaderCandidate } from './find-header.ts'
import { columnLetters, type Header } from './match-columns.ts'
import type { SheetHead } from './recognise-kind.ts'
import type { RawRow, RawSheet } from './sheet.ts'

/** One of the tables that stand side by side, with the columns it reaches over. */
export interface SideTable {
  readonly headers: readonly Header[]
  readonly first: number
  readonly last: number
}

/** Tables side by side: parted by an empty column, or where the same names begin anew. */
export function sideTables(
  headers: readonly Header[],
  isTable: (headers: readonly Header[]) => boolean,
): SideTable[] {
  for (const parts of [partAtGaps(headers), partAtRepeats(headers)]) {
    const tables = parts.filter(isTable)
    if (tables.length > 1) return tables.map(tableOf)
  }
  return []
}

function partAtGaps(headers: readonly Header[]): Header[][] {
  const parts: Header[][] = []
  let last = Number.NEGATIVE_INFINITY
  for (const header of headers) {
    if (header.column > last + 1) parts.push([])
    parts.at(-1)?.push(header)
    last = header.column
  }
  return parts
}

function partAtRepeats(headers: readonly Header[]): Header[][] {
  const parts: Header[][] = [[]]
  let seen = new Set<string>()
  for (const header of headers) {
    const name = foldText(header.text)
    if (seen.has(name)) {
      parts.push([])
      seen = new Set()
    }
    seen.add(name)
    parts.at(-1)?.push(header)
  }
  return parts
}

function tableOf(headers: readonly Header[]): SideTable {
  const columns = headers.map(header => header.column)
  return { headers, first: Math.min(...columns), last: Math.max(...columns) }
}

/** `A–D: NIP · Nama · OPD`. */
export function labelOfTable({ headers, first, last }: SideTable): string {
  const names = headers.slice(0, 4).map(({ text }) => text)
  return `${columnLetters(first)}–${columnLetters(last)}: ${names.join(' · ')}`
}

/** The sheet as if only the table's columns stood on it. */
export function narrowSheet(sheet: RawSheet, table: SideTable): RawSheet {
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    date1904: sheet.date1904,
    facts: () => sheet.facts(),
    async *batches() {
      for await (const rows of sheet.batches()) yield narrowRows(rows, table)
    },
  }
}

export function narrowHead(head: SheetHead, table: SideTable): SheetHead {
  return { sheet: narrowSheet(head.sheet, table), rows: narrowRows(head.rows, table) }
}

export function narrowHeader(header: HeaderCandidate, table: SideTable): HeaderCandidate {
  return { ...header, headers: table.headers }
}

/** Rows that are blank within the table belong to the one beside it. */
function narrowRows(rows: readonly RawRow[], { first, last }: SideTable): RawRow[] {
  return rows.flatMap(row => {
    const cells = row.cells.slice(0, last + 1).fill(null, 0, first)
    return cells.every(isBlank) ? [] : [{ ...row, cells }]
  })
}

function isBlank(cell: RawRow['cells'][number]): boolean {
  return cell === null || (typeof cell === 'string' && isEmptyCell(cell) && cell.trim() === '')
}
