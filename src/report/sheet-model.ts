import type { PlainDate } from '../domain/plain-date.ts'
import type { ReportStamp } from './report-input.ts'

/**
 * A workbook before it is bytes: what stands where, and of what type, without a
 * word about the library that writes it. Rows and columns count from 0.
 */
export interface WorkbookModel {
  readonly title: string
  /** Whose workbook it is, for the file's properties. */
  readonly organisation: string
  readonly madeBy: string
  readonly madeAt: Date
  readonly stamp: ReportStamp
  /** Left part of every page's footer. */
  readonly footer: string
  readonly sheets: readonly SheetModel[]
}

export interface SheetModel {
  readonly name: string
  readonly columns: readonly { readonly width: number }[]
  readonly rows: readonly SheetRow[]
  readonly merges?: readonly Span[]
  /** The table's header row: stays in view, is repeated on every page, carries the filter. */
  readonly table?: { readonly headerRow: number; readonly lastRow: number }
  readonly orientation: 'portrait' | 'landscape'
  /** All on one page; otherwise only as wide as a page. */
  readonly onePage?: boolean
  /** Pages of its own making: percent of the size, and rows after which a page ends. Fitting to a width would ignore the breaks. */
  readonly paged?: { readonly scale: number; readonly breaks: readonly number[] }
  /** Rows and columns that print, from the first cell. */
  readonly lastPrintedRow?: number
  /** Not shown, but kept by every program. */
  readonly hidden?: boolean
  readonly charts?: readonly ChartModel[]
  readonly dataBars?: readonly {
    readonly column: number
    readonly firstRow: number
    readonly lastRow: number
    readonly colour: string
  }[]
}

export interface SheetRow {
  readonly cells: readonly SheetCell[]
  /** In points; left out, one line. */
  readonly height?: number
  /** Every other row of a list, for the eye to follow. */
  readonly banded?: boolean
}

export interface Span {
  readonly row: number
  readonly fromColumn: number
  readonly toColumn: number
}

export type CellLook =
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'finding'
  | 'header'
  | 'header-right'
  | 'header-after-number'
  | 'header-added'
  | 'added'
  | 'marked'
  | 'cell'
  | 'index'
  | 'after-number'
  | 'cell-right'
  | 'code'
  | 'total'
  | 'prose'
  | 'note'
  | 'letterhead'
  | 'letterhead-agency'
  | 'rule'
  | 'letter'
  | 'letter-centre'
  | 'letter-name'
  | 'letter-strong'
  | 'letter-right'
  | 'letter-number'

/** A count or rate may carry the formula that makes it from other cells; the value is then its cached result. */
export type SheetCell =
  | { readonly kind: 'blank'; readonly look: CellLook }
  | { readonly kind: 'text'; readonly value: string; readonly look: CellLook }
  | { readonly kind: 'count'; readonly value: number; readonly look: CellLook; readonly formula?: string }
  /** A difference of counts, always with its sign; `null` is no value. */
  | {
      readonly kind: 'change'
      readonly value: number | null
      readonly look: CellLook
      readonly formula?: string
    }
  | {
      readonly kind: 'rate'
      readonly numerator: number
      readonly denominator: number
      readonly look: CellLook
      readonly formula?: string
    }
  /** A difference of two rates in percentage points; `null` is no value. */
  | {
      readonly kind: 'points'
      readonly value: number | null
      readonly look: CellLook
      readonly formula?: string
    }
  | { readonly kind: 'date'; readonly value: PlainDate; readonly look: CellLook }
  /** As a file held it: a number as it is, a serial date or time (1900 system), an error. */
  | { readonly kind: 'plain' | 'day' | 'moment'; readonly value: number; readonly look: CellLook }
  | { readonly kind: 'error'; readonly value: string; readonly look: CellLook }

export interface ChartModel {
  readonly kind: 'bar' | 'stacked-bar' | 'line'
  readonly title: string
  /** What a reader who cannot see it should know. */
  readonly altText: string
  readonly from: { readonly row: number; readonly column: number }
  readonly to: { readonly row: number; readonly column: number }
  readonly series: readonly ChartSeriesModel[]
  /** Number format of the values: counts or a rate. */
  readonly values: 'count' | 'rate'
}

export interface ChartSeriesModel {
  readonly name: string
  /** Ranges with sheet, `'Per OPD'!$B$6:$B$20`. */
  readonly categories: string
  readonly values: string
  readonly colour: string
}

export function text(value: string | null, look: CellLook = 'cell'): SheetCell {
  return value === null || value === '' ? { kind: 'blank', look } : { kind: 'text', value, look }
}

export function count(value: number, look: CellLook = 'cell', formula?: string): SheetCell {
  return { kind: 'count', value, look, ...(formula === undefined ? {} : { formula }) }
}

export function change(value: number | null, look: CellLook = 'cell', formula?: string): SheetCell {
  return { kind: 'change', value, look, ...(formula === undefined ? {} : { formula }) }
}

export function rate(
  numerator: number,
  denominator: number,
  look: CellLook = 'cell',
  formula?: string,
): SheetCell {
  return { kind: 'rate', numerator, denominator, look, ...(formula === undefined ? {} : { formula }) }
}

export function points(value: number | null, look: CellLook = 'cell', formula?: string): SheetCell {
  return { kind: 'points', value, look, ...(formula === undefined ? {} : { formula }) }
}

export function date(value: PlainDate, look: CellLook = 'cell'): SheetCell {
  return { kind: 'date', value, look }
}

/** `A`, `B`, … `AA` of a column counted from 0. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last
}

/** A range with its sheet, absolute, as formulas and charts name it. */
export function rangeOn(
  sheet: string,
  fromColumn: number,
  fromRow: number,
  toColumn: number,
  toRow: number,
): string {
  const from = `$${columnName(fromColumn)}$${fromRow + 1}`
  return `'${sheet.replaceAll("'", "''")}'!${from}:$${columnName(toColumn)}$${toRow + 1}`
}
