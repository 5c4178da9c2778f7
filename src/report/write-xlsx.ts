import { type Cell, type ConditionalRule, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { rateOf } from '../domain/rate.ts'
import { defaultFont, styleOf } from './cell-styles.ts'
import { writeChart } from './chart-spec.ts'
import { columnName, rangeOn, type SheetCell, type SheetModel, type WorkbookModel } from './sheet-model.ts'
import { stampText } from './stamp-text.ts'
import { rewriteParts } from './zip-reports.ts'

/** Longest text a cell may hold; the library writes longer ones and Excel then repairs the file. */
const longestText = 32_767

/** Shown for a rate without denominator. */
const noValue = '–'

/** Turns a workbook's model into the bytes of an `.xlsx` file. */
export async function buildWorkbook(model: WorkbookModel): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets: model.sheets.map(sheet => toSheet(sheet, model.footer)),
    namedRanges: model.sheets.flatMap(namedRanges),
    defaultFont,
    properties: {
      title: cleanText(model.title),
      creator: cleanText(model.madeBy),
      company: cleanText(model.organisation),
      description: stampText(model.stamp),
      created: model.madeAt,
      modified: model.madeAt,
    },
  })
  return rewriteParts(bytes, (path, part) => {
    if (path === 'xl/styles.xml') return sizeBeforeColour(part)
    return path.startsWith('xl/worksheets/sheet') ? barsFromNothing(part) : part
  })
}

/**
 * The schema wants a font's size before its colour; the library writes them the
 * other way round, which the validator refuses.
 */
function sizeBeforeColour(styles: string): string {
  return styles.replace(/(<color [^>]*\/>)(<sz [^>]*\/>)/g, '$2$1')
}

/** Without a smallest length nobody active would still draw a tenth of a bar. */
function barsFromNothing(sheet: string): string {
  return sheet.replaceAll('<dataBar>', '<dataBar minLength="0" maxLength="100">')
}

function toSheet(sheet: SheetModel, footer: string): WriteSheet {
  const { table } = sheet
  const lastColumn = columnName(sheet.columns.length - 1)
  return {
    name: sheet.name,
    columns: sheet.columns.map(({ width }) => ({ width })),
    cells: toCells(sheet),
    rowDefs: new Map(
      sheet.rows.flatMap(({ height }, row) => (height === undefined ? [] : [[row, { height }]])),
    ),
    merges: (sheet.merges ?? []).map(({ row, fromColumn, toColumn }) => ({
      startRow: row,
      endRow: row,
      startCol: fromColumn,
      endCol: toColumn,
    })),
    ...(table === undefined
      ? {}
      : {
          freezePane: { rows: table.headerRow + 1 },
          autoFilter: { range: `A${table.headerRow + 1}:${lastColumn}${table.lastRow + 1}` },
        }),
    conditionalRules: dataBarRules(sheet),
    rowBreaks: [...(sheet.paged?.breaks ?? [])],
    charts: (sheet.charts ?? []).map(writeChart),
    pageSetup: pageSetup(sheet),
    headerFooter: { oddFooter: `&L&8${footerText(footer)}&R&8Halaman &P dari &N` },
    view: { showGridLines: false },
    ...(sheet.hidden === true && { hidden: true }),
  }
}

function toCells(sheet: SheetModel): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>()
  sheet.rows.forEach((row, r) => {
    row.cells.forEach((cell, c) => {
      cells.set(`${r},${c}`, { ...toCell(cell), style: styleOf(cell.kind, cell.look, row.banded === true) })
    })
  })
  return cells
}

function toCell(cell: SheetCell): Partial<Cell> {
  if (cell.kind === 'blank') return {}
  if (cell.kind === 'text') return textCell(cleanText(cell.value))
  // The library writes the text of an error as the error itself.
  if (isAsItStood(cell)) return { value: cell.value }
  if (cell.kind === 'date') return { value: new Date(`${cell.value}T00:00:00Z`) }
  const value = numberOf(cell)
  if (cell.formula !== undefined) return { formula: cell.formula, formulaResult: value ?? noValue }
  return { value: value ?? noValue }
}

type AsItStood = Extract<SheetCell, { kind: 'plain' | 'day' | 'moment' | 'error' }>

function isAsItStood(cell: SheetCell): cell is AsItStood {
  return ['plain', 'day', 'moment', 'error'].includes(cell.kind)
}

/** Rich text always becomes an inline string: the library would write a text such as `#N/A` as an error. */
function textCell(value: string): Partial<Cell> {
  return value.startsWith('#') ? { value, richText: [{ text: value }] } : { value }
}

function numberOf(
  cell: Extract<SheetCell, { look: unknown }> & { kind: 'count' | 'change' | 'rate' | 'points' },
) {
  const value = cell.kind === 'rate' ? rateOf(cell.numerator, cell.denominator) : cell.value
  return value !== null && Number.isFinite(value) ? value : null
}

/** Without control characters, halves of characters and anything past what a cell can hold. */
function cleanText(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach the XML
  const clean = value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ').toWellFormed()
  return clean.length <= longestText ? clean : `${clean.slice(0, longestText - 1).toWellFormed()}…`
}

/** An ampersand starts a code in footers; doubled it is one. */
function footerText(value: string): string {
  return cleanText(value).replaceAll('&', '&&').slice(0, 180)
}

function pageSetup(sheet: SheetModel): NonNullable<WriteSheet['pageSetup']> {
  return {
    paperSize: 'a4',
    orientation: sheet.orientation,
    ...(sheet.paged === undefined
      ? { fitToPage: true, fitToWidth: 1, fitToHeight: sheet.onePage === true ? 1 : 0 }
      : { scale: sheet.paged.scale }),
    horizontalCentered: true,
    margins: { top: 0.6, bottom: 0.75, left: 0.6, right: 0.6, header: 0.3, footer: 0.35 },
  }
}

/**
 * Print area, repeated rows and the filter's range. Made here because the
 * library does not quote sheet names, and a name with a blank needs it.
 */
function namedRanges(sheet: SheetModel) {
  const { name, table } = sheet
  const lastColumn = sheet.columns.length - 1
  const lastRow = sheet.lastPrintedRow ?? sheet.rows.length - 1
  const quoted = `'${name.replaceAll("'", "''")}'`
  const ranges = [{ name: '_xlnm.Print_Area', range: rangeOn(name, 0, 0, lastColumn, lastRow), scope: name }]
  if (table === undefined) return ranges
  const { headerRow } = table
  return [
    ...ranges,
    { name: '_xlnm.Print_Titles', range: `${quoted}!$${headerRow + 1}:$${headerRow + 1}`, scope: name },
  ]
}

function dataBarRules(sheet: SheetModel): ConditionalRule[] {
  return (sheet.dataBars ?? []).map(({ column, firstRow, lastRow, colour }, index) => ({
    type: 'dataBar',
    priority: index + 1,
    range: `${columnName(column)}${firstRow + 1}:${columnName(column)}${lastRow + 1}`,
    dataBar: { cfvo: [{ type: 'num', value: '0' }, { type: 'max' }], color: `FF${colour}` },
  }))
}
