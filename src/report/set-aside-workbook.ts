import { type CompletionMarks, completionLine, completionSheet } from '../domain/completion-marks.ts'
import type { ReportStamp } from './report-input.ts'
import { type CellLook, type SheetCell, type SheetModel, type SheetRow, text } from './sheet-model.ts'
import { stampText } from './stamp-text.ts'
import { heightOf, linesOf, widthOf } from './text-measure.ts'
import { longInstant } from './texts.ts'
import { buildWorkbook } from './write-xlsx.ts'

export interface SetAsideWorkbook {
  readonly importId: string
  readonly fileName: string
  readonly organisation: string
  readonly stamp: ReportStamp & { readonly by: string; readonly at: Date }
  readonly marks: CompletionMarks
  /** What to do with the workbook, before the code on the first line. */
  readonly lead: string
  readonly sheets: readonly SetAsideSheet[]
}

/** Rows of one table of the file, under its own header. */
export interface SetAsideSheet {
  readonly name: string
  /** Names the agency where title or sheet name did. */
  readonly title: string | null
  readonly headers: readonly string[]
  readonly rows: readonly (SetAsideRow | SectionRow)[]
}

/** A heading that names the agency of the rows below. */
export interface SectionRow {
  readonly section: string
}

export interface SetAsideRow {
  /** By the position of their header. */
  readonly cells: readonly SheetCell[]
  readonly reason: string
  readonly remedy: string
  /** Row of the original file; `null` where it is not known. */
  readonly place: { readonly sheet: string; readonly row: number; readonly groups: string } | null
}

/** Reason and advice stand first, where nobody overlooks them. */
const before = 2

/** The rows set aside, to be corrected and loaded again: the original columns, and what is wrong with each row. */
export function buildSetAsideWorkbook(workbook: SetAsideWorkbook): Promise<Uint8Array> {
  const { fileName, importId, marks, organisation, stamp, sheets } = workbook
  const title = `${workbook.lead} · ${fileName}`
  return buildWorkbook({
    title,
    organisation,
    madeBy: stamp.by,
    madeAt: stamp.at,
    stamp,
    footer: fileName,
    sheets: [
      ...sheets.map(sheet => setAsideSheet(workbook, sheet)),
      codeSheet([completionLine(importId, marks), ...makingLines(stamp)]),
    ],
  })
}

function setAsideSheet({ importId, lead, marks }: SetAsideWorkbook, sheet: SetAsideSheet): SheetModel {
  const headers = [marks.reason, marks.remedy, ...sheet.headers, marks.sheet, marks.row, marks.groups]
  const rows = sheet.rows.map(row => cellsOf(row, sheet.headers.length))
  const widths = headers.map((header, column) => widthOfColumn(header, rows, column))
  const top: SheetRow[] = [
    { cells: [text(`${lead} · ${completionLine(importId, marks)}`, 'finding')], height: 24 },
    ...(sheet.title === null ? [] : [{ cells: [text(sheet.title, 'heading')], height: 18 }]),
  ]
  const headerRow = top.length
  return {
    name: sheet.name,
    columns: widths.map(width => ({ width })),
    rows: [
      ...top,
      {
        cells: headers.map((header, column) => text(header, headerLook(column, headers.length))),
        height: 34,
      },
      ...rows.map((cells, index) =>
        index < measuredRows ? { cells, height: heightOfRow(cells, widths) } : { cells },
      ),
    ],
    table: { headerRow, lastRow: headerRow + rows.length },
    orientation: 'landscape',
  }
}

function headerLook(column: number, columns: number): CellLook {
  return column < before || column >= columns - 3 ? 'header-added' : 'header'
}

function cellsOf(row: SetAsideRow | SectionRow, width: number): readonly SheetCell[] {
  if ('section' in row) return [text(null), text(null), text(row.section, 'heading')]
  const cells = Array.from({ length: width }, (_, column) => row.cells[column] ?? text(null))
  const place = [row.place?.sheet, row.place?.row, row.place?.groups].map(value =>
    text(value === undefined ? null : String(value), 'added'),
  )
  return [text(row.reason, 'added'), text(row.remedy, 'added'), ...cells, ...place]
}

/** Not among the rows to be corrected: what is added there would be read again as data. */
function makingLines({ by, at, ...stamp }: SetAsideWorkbook['stamp']): string[] {
  return [`Dibuat oleh ${by}`, `Dibuat pada ${longInstant(at)}`, stampText(stamp)]
}

/** Kept where a program or a person drops the first line. */
function codeSheet(lines: readonly string[]): SheetModel {
  return {
    name: completionSheet,
    columns: [{ width: 60 }],
    rows: lines.map(line => ({ cells: [text(line)] })),
    orientation: 'portrait',
    hidden: true,
  }
}

/** As many rows are measured; the rest look alike, and a program fits rows without a height by itself. */
const measuredRows = 2000

function widthOfColumn(header: string, rows: readonly (readonly SheetCell[])[], column: number): number {
  const longest = rows
    .slice(0, measuredRows)
    .reduce((widest, cells) => Math.max(widest, widthOf(shown(cells[column]))), 0)
  const ofHeader = Math.max(...header.split(' ').map(widthOf)) + 3.5
  const most = column < before ? 44 : 34
  return Math.ceil(Math.min(most, Math.max(9, ofHeader, longest + 1.5)))
}

function heightOfRow(cells: readonly SheetCell[], widths: readonly number[]): number {
  return heightOf(Math.max(...cells.map((cell, column) => linesOf(shown(cell), (widths[column] ?? 10) - 1))))
}

function shown(cell: SheetCell | undefined): string {
  if (cell === undefined || cell.kind === 'blank') return ''
  if (cell.kind === 'text' || cell.kind === 'error') return cell.value
  return cell.kind === 'moment' ? '00/00/0000 00.00.00' : '1.000.000'
}
