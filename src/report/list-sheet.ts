import { columnName, count, type SheetCell, type SheetModel, type SheetRow, text } from './sheet-model.ts'
import { heightOf, linesOf, widthOf } from './text-measure.ts'

export interface ListColumn<Row> {
  readonly header: string
  readonly cell: (row: Row, index: number) => SheetCell
  readonly narrowest?: number
  /** Longer texts wrap. */
  readonly widest?: number
  /** A sum over the column below the list. */
  readonly isSummed?: boolean
  /** The header stands over the digits. */
  readonly isNumber?: boolean
  /** Stands right of a number, which ends where it begins. */
  readonly isAfterNumber?: boolean
}

export interface ListSheet<Row> {
  readonly name: string
  readonly title: string
  /** Lines below the title: whose, of when, how many rows, which filters. */
  readonly lines: readonly string[]
  readonly columns: readonly ListColumn<Row>[]
  readonly rows: readonly Row[]
  /** Said in place of rows. */
  readonly ifEmpty: string
  readonly orientation?: 'portrait'
  readonly dataBar?: { readonly column: number; readonly colour: string }
}

/** First row of the list's entries, for charts and formulas that point at them. */
export function firstEntryRow(lines: number): number {
  return lines + 3
}

/**
 * A list that prints well: title and lines, header, banded entries, and below
 * them sums as formulas. The filter leaves the sums out of what it hides.
 */
export function listSheet<Row>(list: ListSheet<Row>): SheetModel {
  const { columns, rows } = list
  const entries = rows.map((row, index) => columns.map(column => column.cell(row, index)))
  const widths = columns.map((column, index) => columnWidth(column, entries, index))
  const top: SheetRow[] = [
    { cells: [text(list.title, 'title')], height: 26 },
    ...list.lines.map(line => ({ cells: [text(line, 'subtitle')], height: 15 })),
    { cells: [], height: 6 },
  ]
  const headerRow = top.length
  const first = headerRow + 1
  const lastRow = headerRow + rows.length
  return {
    name: list.name,
    columns: widths.map(width => ({ width })),
    rows: [
      ...top,
      headerOf(columns, widths),
      ...entries.map((cells, index) => ({
        cells,
        height: entryHeight(cells, widths),
        banded: index % 2 === 1,
      })),
      ...(rows.length === 0 ? [{ cells: [text(list.ifEmpty, 'note')], height: 20 }] : []),
      ...(rows.length > 0 && columns.some(column => column.isSummed)
        ? [sums(list, entries, first, lastRow)]
        : []),
    ],
    table: { headerRow, lastRow: Math.max(lastRow, headerRow) },
    orientation: list.orientation ?? 'landscape',
    ...(list.dataBar === undefined || rows.length === 0
      ? {}
      : { dataBars: [{ ...list.dataBar, firstRow: first, lastRow }] }),
  }
}

function headerOf<Row>(columns: readonly ListColumn<Row>[], widths: readonly number[]): SheetRow {
  const lines = columns.map((column, index) => linesOf(column.header, (widths[index] ?? 10) - filterButton))
  return {
    cells: columns.map(column => text(column.header, headerLook(column))),
    height: heightOf(Math.max(...lines)) + 4,
  }
}

function headerLook(column: Pick<ListColumn<never>, 'isNumber' | 'isAfterNumber'>) {
  if (column.isNumber) return 'header-right'
  return column.isAfterNumber ? 'header-after-number' : 'header'
}

function sums<Row>(
  list: ListSheet<Row>,
  entries: readonly SheetCell[][],
  first: number,
  last: number,
): SheetRow {
  const cells = list.columns.map((column, index) => {
    if (index === 0) return text('Jumlah', 'total')
    if (!column.isSummed) return text(null, 'total')
    const letter = columnName(index)
    const total = entries.reduce((sum, cells) => sum + numberIn(cells[index]), 0)
    return count(total, 'total', `SUM(${letter}${first + 1}:${letter}${last + 1})`)
  })
  return { cells }
}

/** Room the filter's button takes in a header cell. */
const filterButton = 2.5

function columnWidth<Row>(column: ListColumn<Row>, entries: readonly SheetCell[][], index: number): number {
  const words = column.header.split(' ').map(widthOf)
  const needed = entries.reduce((widest, cells) => Math.max(widest, widthOf(shown(cells[index]))), 0)
  const widest = Math.min(column.widest ?? 40, needed + 1.5)
  return Math.ceil(Math.max(column.narrowest ?? 6, widest, Math.max(...words) * 1.06 + filterButton))
}

function entryHeight(cells: readonly SheetCell[], widths: readonly number[]): number {
  return heightOf(Math.max(...cells.map((cell, index) => linesOf(shown(cell), (widths[index] ?? 10) - 1))))
}

/** About what a cell shows, to measure it. */
function shown(cell: SheetCell | undefined): string {
  if (cell === undefined || cell.kind === 'blank') return ''
  if (cell.kind === 'text') return cell.value
  if (cell.kind === 'date') return '30 Nov 2025'
  if (cell.kind === 'rate') return '100,00%'
  if (cell.kind === 'points') return '+10,00 poin'
  return `${cell.value ?? '–'}.`
}

function numberIn(cell: SheetCell | undefined): number {
  return cell?.kind === 'count' || cell?.kind === 'change' ? (cell.value ?? 0) : 0
}
