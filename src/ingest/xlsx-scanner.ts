import { cut } from './cut-text.ts'
import { serialOfIso } from './iso-serial.ts'
import { FileRefusal } from './refusal.ts'
import type { MergedRange, RawCell, RawRow } from './sheet.ts'
import type { SharedStrings } from './xlsx-strings.ts'
import {
  asBoolean,
  asDate,
  asInline,
  asNumber,
  asShared,
  asText,
  type CellType,
  closing,
  columnOf,
  equals,
  isSet,
  nameOf,
  numberEnd,
  opening,
  quoteMark,
  rowNumber,
  slash,
  small,
  typeOf,
  wholeNumber,
} from './xlsx-syntax.ts'
import { type Content, plainTextStart, readContent } from './xlsx-text.ts'
import { attributeOf, resolveText, skipDeclaration, tagEnd } from './xlsx-xml.ts'
import { damaged } from './zip-directory.ts'

interface ScanContext {
  /** The part's path, for messages. */
  readonly entry: string
  readonly sheet: string
  readonly strings: SharedStrings
  readonly dateStyles: Uint8Array
  readonly date1904: boolean
  readonly maxColumns: number
  /** Called for each row with content; throws when there are too many. */
  countRow(): void
}

// An element longer than this is no cell Excel would write; holding it back would eat the memory.
const longestPending = 4 * 1024 * 1024
const mostMerges = 1_000_000
// No sheet has more rows; a number beyond is not one a program wrote.
const mostRows = 1_048_576

const truth = { type: 'boolean', value: true } as const
const untruth = { type: 'boolean', value: false } as const
const noValue = { type: 'error', code: '#NOVALUE' } as const

/**
 * Reads one worksheet from text that arrives in pieces, cut anywhere. It walks over the characters
 * once and makes nothing but the values; what is unfinished when a piece ends waits for the next.
 */
export class SheetScanner {
  /** Finished rows; the caller takes them out between pieces. */
  rows: RawRow[] = []
  readonly merges: MergedRange[] = []
  hasHiddenRows = false
  hasHiddenColumns = false
  hasActiveFilter = false

  readonly #context: ScanContext
  readonly #content: Content = { value: undefined, text: undefined, hasFormula: false }
  #xml = ''
  #prefix = ''
  #hasRoot = false
  #isClosed = false
  #hasData = false
  #inData = false
  #inRow = false
  #inExtension = false
  #inFilter = false
  #row = 0
  #column = -1
  #cells: RawCell[] = []
  #hasContent = false

  constructor(context: ScanContext) {
    this.#context = context
  }

  feed(text: string): void {
    // `join` copies into one flat string; `+` would make a rope, through which every access takes a detour.
    this.#xml = this.#xml === '' ? text : [this.#xml, text].join('')
    const stopped = this.#scan()
    this.#xml = this.#xml.slice(stopped)
    if (this.#xml.length > longestPending) throw damaged('too-long', this.#context.entry)
  }

  end(): void {
    this.#endRow()
    // A sheet without its data is one whose rows stand where nobody looks for them.
    if (!this.#isClosed || !this.#hasData) throw damaged('xml', this.#context.entry)
  }

  takeRows(): RawRow[] {
    const rows = this.rows
    this.rows = []
    return rows
  }

  /** Takes all whole elements; returns where the first unfinished one begins. */
  #scan(): number {
    const xml = this.#xml
    let at = 0
    for (;;) {
      const open = xml.charCodeAt(at) === opening ? at : xml.indexOf('<', at)
      if (open < 0) return xml.length
      at = this.#inRow && this.#isCell(open) ? this.#cell(open + 2 + this.#prefix.length) : this.#other(open)
      if (at < 0) return open
    }
  }

  #isCell(open: number): boolean {
    const xml = this.#xml
    const name = open + 1 + this.#prefix.length
    if (xml.charCodeAt(name) !== small.c) return false
    const code = xml.charCodeAt(name + 1)
    if (code > 32 && code !== closing && code !== slash) return false
    return this.#prefix === '' || xml.startsWith(this.#prefix, open + 1)
  }

  /** Everything but cells. */
  #other(open: number): number {
    const xml = this.#xml
    const next = xml.charCodeAt(open + 1)
    if (next === 33 || next === 63) return skipDeclaration(xml, open, this.#context.entry)
    const end = tagEnd(xml, open)
    if (end < 0) return -1
    const isClosing = next === slash
    const from = open + (isClosing ? 2 : 1)
    if (!this.#hasRoot) this.#readRoot(xml.slice(open, end))
    else if (this.#prefix === '' || xml.startsWith(this.#prefix, from)) {
      const tag = xml.slice(from + this.#prefix.length, end)
      if (isClosing) this.#close(tag)
      else this.#open(tag)
    }
    return end
  }

  #readRoot(tag: string): void {
    this.#hasRoot = true
    this.#prefix = /^<([^\s/>]*:)?/.exec(tag)?.[1] ?? ''
    this.#isClosed = tag.endsWith('/>')
    this.#hasData = this.#isClosed
  }

  #close(tag: string): void {
    if (tag.startsWith('row')) {
      this.#endRow()
      this.#inRow = false
    } else if (tag.startsWith('extLst')) this.#inExtension = false
    else if (tag.startsWith('sheetData')) this.#endData()
    else if (tag.startsWith('autoFilter')) this.#inFilter = false
    else if (tag.startsWith('worksheet')) this.#isClosed = true
  }

  #open(tag: string): void {
    const name = nameOf(tag)
    if (this.#inData) {
      if (name === 'extLst') this.#inExtension = !tag.endsWith('/>')
      else if (name === 'row' && !this.#inRow) this.#startRow(tag)
      // Anything else hides rows, or belongs to a row that never closed.
      else if (!this.#inExtension) throw damaged('xml', this.#context.entry)
    } else if (name === 'sheetData') {
      this.#hasData = true
      this.#inData = !tag.endsWith('/>')
    } else if (name === 'mergeCell') this.#merge(attributeOf(tag, 'ref') ?? '')
    else if (name === 'autoFilter') this.#inFilter = !tag.endsWith('/>')
    else if (name === 'filterColumn') this.#filterColumn(tag)
    else if (name === 'col') this.hasHiddenColumns ||= isSet(attributeOf(tag, 'hidden'))
  }

  /** A filter column that only hides its button filters nothing. */
  #filterColumn(tag: string): void {
    if (this.#inFilter && !tag.endsWith('/>')) this.hasActiveFilter = true
  }

  #merge(ref: string): void {
    const range = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(ref)
    if (range === null) return
    if (this.merges.length >= mostMerges) throw damaged('too-long', this.#context.entry)
    const [, firstColumn = '', firstRow = '', lastColumn = firstColumn, lastRow = firstRow] = range
    this.merges.push({
      firstRow: Number(firstRow),
      lastRow: Number(lastRow),
      firstColumn: columnOf(firstColumn),
      lastColumn: columnOf(lastColumn),
    })
  }

  #endData(): void {
    if (this.#inRow) throw damaged('xml', this.#context.entry)
    this.#inData = false
  }

  #startRow(tag: string): void {
    this.#endRow()
    const number = rowNumber(tag) ?? wholeNumber(attributeOf(tag, 'r')) ?? this.#row + 1
    if (!(number >= 1 && number <= mostRows)) throw damaged('row', this.#context.entry)
    this.#row = number
    this.#inRow = !tag.endsWith('/>')
    if (tag.includes('hidden')) this.hasHiddenRows ||= isSet(attributeOf(tag, 'hidden'))
  }

  #endRow(): void {
    if (this.#hasContent) {
      this.#context.countRow()
      this.rows.push({ number: this.#row, cells: this.#cells })
    }
    if (this.#cells.length > 0) this.#cells = []
    this.#hasContent = false
    this.#column = -1
  }

  /** Reads one cell; `start` is behind its name. Returns -1 if it hasn't arrived whole. */
  #cell(start: number): number {
    const xml = this.#xml
    let at = start
    let column = 0
    let row = 0
    let style = 0
    let type: CellType = asNumber
    for (;;) {
      let code = xml.charCodeAt(at)
      while (code <= 32) code = xml.charCodeAt(++at)
      if (code === closing) break
      if (code === slash) {
        if (xml.charCodeAt(at + 1) !== closing) return this.#unfinished(at + 1)
        this.#place(column, row)
        return at + 2
      }
      const nameStart = at
      while (code !== equals && code > 32) code = xml.charCodeAt(++at)
      const letter = at === nameStart + 1 ? xml.charCodeAt(nameStart) : 0
      while (code <= 32) code = xml.charCodeAt(++at)
      if (code !== equals) return this.#unfinished(at)
      do code = xml.charCodeAt(++at)
      while (code <= 32)
      if (code !== quoteMark && code !== 39) return this.#unfinished(at)
      const quote = code
      code = xml.charCodeAt(++at)
      if (letter === small.r) {
        for (; code !== quote; code = xml.charCodeAt(++at)) {
          if (code >= 48 && code <= 57) {
            // Letters first, and no row begins with a zero: `0x10` is no address.
            if (column === 0 || (row === 0 && code === 48)) return this.#unfinished(at)
            row = row * 10 + code - 48
          } else if (row > 0) return this.#unfinished(at)
          else if (code >= 65 && code <= 90) column = column * 26 + code - 64
          else if (code >= 97 && code <= 122) column = column * 26 + code - 96
          else if (code !== 36) return this.#unfinished(at)
        }
        // A cell that says where it is, but not where: nobody knows what it belongs to.
        if (column === 0 || row === 0 || row > mostRows) throw damaged('cell', this.#context.entry)
      } else if (letter === small.s) {
        for (; code !== quote; code = xml.charCodeAt(++at)) {
          if (code >= 48 && code <= 57) style = style * 10 + code - 48
          else return this.#unfinished(at)
        }
      } else {
        if (letter === small.t) type = typeOf(code, xml.charCodeAt(at + 1))
        at = xml.indexOf(quote === quoteMark ? '"' : "'", at)
        if (at < 0) return -1
      }
      at++
    }
    return this.#body(at + 1, column, row, style, type)
  }

  /** Something that cannot stand here is damage; the end of the piece only means waiting. */
  #unfinished(at: number): -1 {
    if (at < this.#xml.length) throw damaged('xml', this.#context.entry)
    return -1
  }

  /** The usual `<v>…</v></c>` and `<is><t>…</t></is></c>`; all else goes the thorough way. */
  #body(start: number, column: number, row: number, style: number, type: CellType): number {
    const xml = this.#xml
    const width = this.#prefix.length
    if (xml.charCodeAt(start + 1 + width) === small.v && xml.charCodeAt(start + 2 + width) === closing) {
      const from = start + 3 + width
      let to = from
      let index = 0
      if (type === asShared) {
        let code = xml.charCodeAt(to)
        for (; code >= 48 && code <= 57; code = xml.charCodeAt(++to)) index = index * 10 + code - 48
      } else if (type === asNumber) to = numberEnd(xml, from)
      else to = xml.indexOf('<', from)
      if (to > from && this.#closesCell(to)) {
        this.#place(column, row)
        if (type === asShared) this.#text(this.#shared(index))
        else if (type === asNumber) this.#number(cut(xml, from, to), style)
        else if (type === asText) this.#text(resolveText(cut(xml, from, to)))
        else this.#typed(xml.slice(from, to), type)
        return to + 8 + 2 * width
      }
    } else if (type === asInline) {
      const end = this.#inline(start, column, row)
      if (end >= 0) return end
    }
    return this.#thorough(start, column, row, style, type)
  }

  /** Whether `</v></c>` stands at `at`; inside a `v`, `</` can only be its own end. */
  #closesCell(at: number): boolean {
    const xml = this.#xml
    const width = this.#prefix.length
    return (
      xml.charCodeAt(at) === opening &&
      xml.charCodeAt(at + 1) === slash &&
      xml.charCodeAt(at + 3 + width) === closing &&
      xml.charCodeAt(at + 4 + width) === opening &&
      xml.charCodeAt(at + 5 + width) === slash &&
      xml.charCodeAt(at + 7 + 2 * width) === closing
    )
  }

  #inline(start: number, column: number, row: number): number {
    const xml = this.#xml
    const prefix = this.#prefix
    const open = `<${prefix}is>`
    if (!xml.startsWith(open, start)) return -1
    const from = plainTextStart(xml, start + open.length, prefix)
    const to = from < 0 ? -1 : xml.indexOf('<', from)
    const close = `</${prefix}t></${prefix}is></${prefix}c>`
    if (to < 0 || !xml.startsWith(close, to)) return -1
    this.#place(column, row)
    this.#text(resolveText(cut(xml, from, to)))
    return to + close.length
  }

  #thorough(start: number, column: number, row: number, style: number, type: CellType): number {
    const content = this.#content
    const end = readContent(this.#xml, start, 'c', this.#context.entry, content)
    if (end < 0) return -1
    this.#place(column, row)
    const value = content.value
    if (type === asInline) this.#text(content.text ?? value ?? '')
    else if (value === undefined || (value === '' && type !== asText)) {
      if (content.hasFormula) this.#put(noValue, true)
      // Some writers put inline text into a cell without saying so.
      else if (content.text !== undefined) this.#text(content.text)
    } else if (type === asText) this.#text(value)
    else if (type === asNumber) {
      const raw = value.trim()
      if (numberEnd(raw, 0) === raw.length) this.#number(raw, style)
      else this.#text(value)
    } else this.#typed(value.trim(), type)
    return end
  }

  #typed(value: string, type: CellType): void {
    if (type === asShared) {
      if (!/^\d+$/.test(value)) throw damaged('shared-string', this.#context.entry)
      this.#text(this.#shared(Number(value)))
    } else if (type === asDate) this.#isoDate(resolveText(value))
    else if (type === asBoolean) this.#put(value === '1' || value === 'true' ? truth : untruth, true)
    else this.#put({ type: 'error', code: resolveText(value) }, true)
  }

  /** Strict workbooks write days as text; they become what they are everywhere else. */
  #isoDate(text: string): void {
    const raw = serialOfIso(text, this.#context.date1904)
    if (raw === undefined) this.#text(text)
    else this.#put({ type: 'number', raw, isDate: true }, true)
  }

  #shared(index: number): string {
    const text = this.#context.strings.get(index)
    // A cell that points at nothing would silently become empty.
    if (text === undefined) throw damaged('shared-string', this.#context.entry)
    return text
  }

  #number(raw: string, style: number): void {
    const { dateStyles, entry } = this.#context
    // A style, but no styles: nobody can tell any more whether this is a date.
    if (style > 0 && dateStyles.length === 0) throw damaged('styles', entry)
    this.#put({ type: 'number', raw, isDate: dateStyles[style] === 1 }, true)
  }

  #text(text: string): void {
    if (text === '') return
    const isContent = text.charCodeAt(0) > 160 || text.trim() !== ''
    // A blank somebody left far out is no reason to refuse the sheet.
    if (isContent || this.#column < this.#context.maxColumns) this.#put(text, this.#hasContent || isContent)
  }

  /** Moves to the cell's column: its own, or the one after the last. */
  #place(column: number, row: number): void {
    if (row !== 0 && row !== this.#row) {
      // The cell knows better than its row; a row of its own loses neither.
      this.#endRow()
      this.#row = row
    }
    this.#column = column === 0 ? this.#column + 1 : column - 1
  }

  #put(cell: RawCell, isContent: boolean): void {
    const column = this.#column
    if (column >= this.#context.maxColumns) {
      throw new FileRefusal('too-many-columns', {
        sheet: this.#context.sheet,
        limit: this.#context.maxColumns,
      })
    }
    if (column < this.#cells.length && this.#cells[column] !== null) {
      // The same address twice: both are kept, the second as another row of that number.
      this.#endRow()
      this.#column = column
    }
    const cells = this.#cells
    while (cells.length < column) cells.push(null)
    cells[column] = cell
    this.#hasContent ||= isContent
  }
}
