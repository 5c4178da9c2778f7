/**
 * What every reader hands on: sheets of rows of raw cells, before anybody has
 * decided what they mean.
 *
 * A cell keeps what stood in the file. Numbers stay the text the file holds
 * (`raw`), because a double loses digits of an 18-digit NIP; whoever needs a
 * number converts it, knowing what may be lost.
 */
export type RawCell =
  /** Empty, or formatted but without content. */
  | null
  /** Text, with entities, `_xHHHH_` and shared strings already resolved. */
  | string
  | RawNumber
  | RawBoolean
  | RawError

export interface RawNumber {
  readonly type: 'number'
  /** The digits exactly as the file holds them, e.g. `198501012010011001` or `1.98501012010011E+17`. */
  readonly raw: string
  /** Whether the cell's number format shows a date or time. */
  readonly isDate: boolean
}

export interface RawBoolean {
  readonly type: 'boolean'
  readonly value: boolean
}

/** `#REF!`, `#N/A`, …, or a formula that carries no cached value (`code` is then `#NOVALUE`). */
export interface RawError {
  readonly type: 'error'
  readonly code: string
}

export interface RawRow {
  /** 1-based, as the spreadsheet program shows it. For CSV: the line on which the row begins. */
  readonly number: number
  /** By 0-based column; trailing blanks are left out; a hole is `null`. */
  readonly cells: readonly RawCell[]
}

export interface MergedRange {
  readonly firstRow: number
  readonly lastRow: number
  /** 0-based columns. */
  readonly firstColumn: number
  readonly lastColumn: number
}

export interface RawSheet {
  readonly name: string
  readonly hidden: boolean
  /** Whether serial dates count from 1904 instead of 1900. */
  readonly date1904: boolean
  /** Rows with at least one non-blank cell, in order, in batches so that a caller can yield between them. */
  batches(): AsyncIterable<readonly RawRow[]>
  /** Known only once all batches were read. */
  facts(): SheetFacts
}

export interface SheetFacts {
  readonly merges: readonly MergedRange[]
  readonly hasHiddenRows: boolean
  readonly hasHiddenColumns: boolean
  readonly hasActiveFilter: boolean
}

export interface RawWorkbook {
  readonly format: 'xlsx' | 'xlsb' | 'xls' | 'ods' | 'html' | 'xml-spreadsheet' | 'csv'
  readonly sheets: readonly RawSheet[]
  /**
   * Checks what nobody has read to its end (a skipped sheet); throws `FileRefusal` if it is damaged.
   * Call it when done, unless every sheet was read whole.
   */
  readonly verifyUnread?: () => Promise<void>
}
