import { cellOfTag, htmlAttribute, readDateClasses } from './html-cell.ts'
import { resolveHtml } from './html-entities.ts'
import { cleanLines, countOf, isUnseen } from './html-layout.ts'
import type { HtmlListener } from './html-scanner.ts'
import type { TableSink } from './open-tables.ts'
import type { RowCollector } from './row-collector.ts'
import type { MergedRange } from './sheet.ts'
import { damaged } from './zip-directory.ts'

const mostMerges = 1_000_000
const deepest = 50
// Where one of these begins or ends, a line of text does.
const blocks: ReadonlySet<string> = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd center caption tr td th table hr section header footer'.split(
    ' ',
  ),
)

interface OpenTable {
  /** Rows still to come that a cell above reaches down into, by column. */
  readonly below: number[]
  /** Columns of the row that are taken, by a cell above or by its own. */
  taken: boolean[]
  isInRow: boolean
  /** A table inside one of its cells ended the row early. */
  isInterrupted: boolean
  column: number
  cell: { readonly tag: string; readonly isDate: boolean } | null
}

/**
 * Lays the tables of a web page below one another on one sheet, as a spreadsheet program does: a page
 * often has its title in one table and its list in the next, or a list cut into several. A table inside
 * a cell is laid below that cell's row. Lines of text outside tables are rows of one cell.
 */
export class HtmlTables implements HtmlListener {
  /** Whether there was any table at all. */
  hasTable = false
  sheetName = ''
  readonly #sink: TableSink
  readonly #collector: RowCollector
  readonly #tables: OpenTable[] = []
  readonly #merges: MergedRange[] = []
  readonly #dateClasses = new Set<string>()
  #hasHiddenRows = false
  #hasHiddenColumns = false
  #row = 0
  #text = ''
  /** Whether the line of text that is being gathered holds anything; the text itself is looked at once. */
  #hasLine = false
  /** An element that is not shown, and how many of its name are open inside it. */
  #unseen: { readonly name: string; depth: number } | null = null

  constructor(sink: TableSink, name: string) {
    this.#sink = sink
    this.sheetName = name
    this.#collector = sink.begin(name)
  }

  open(name: string, tag: string): void {
    if (this.#unseen !== null) {
      if (name === this.#unseen.name) this.#unseen.depth++
      return
    }
    if (name === 'br') this.#text += '\n'
    else if (name === 'table') this.#openTable()
    else if (name === 'tr') this.#openRow(tag)
    else if (name === 'td' || name === 'th') this.#openCell(tag)
    else if (name === 'col') this.#hasHiddenColumns ||= isUnseen(tag)
    else if (blocks.has(name)) this.#lineBreak()
    else if (name === 'span' && isUnseen(tag)) this.#unseen = { name, depth: 1 }
  }

  close(name: string): void {
    if (this.#unseen !== null) {
      if (name === this.#unseen.name && --this.#unseen.depth === 0) this.#unseen = null
      return
    }
    if (name === 'table') this.#closeTable()
    else if (name === 'tr') this.#closeRow()
    else if (name === 'td' || name === 'th') this.#closeCell()
    else if (blocks.has(name)) this.#lineBreak()
  }

  text(text: string): void {
    if (this.#unseen !== null) return
    this.#hasLine ||= /\S/.test(text)
    this.#text += text.replace(/[ \t\n\r\f]+/g, ' ')
  }

  raw(name: string, content: string): void {
    if (name === 'title') this.#name(content)
    else if (name === 'style') for (const each of readDateClasses(content)) this.#dateClasses.add(each)
  }

  /** Excel tells its sheet's name in a comment only it reads. */
  comment(content: string): void {
    const name = /<x:ExcelWorksheet>\s*<x:Name>([^<]*)<\/x:Name>/i.exec(content)?.[1]
    if (name !== undefined) this.#name(name)
  }

  end(): void {
    if (this.#tables.length > 0) throw damaged('cut-off')
    this.#endLines()
    this.#sink.finish({
      name: this.sheetName,
      hidden: false,
      date1904: false,
      facts: {
        merges: this.#merges,
        hasHiddenRows: this.#hasHiddenRows,
        hasHiddenColumns: this.#hasHiddenColumns,
        hasActiveFilter: false,
      },
    })
  }

  #name(written: string): void {
    const name = resolveHtml(written).replace(/\s+/g, ' ').trim()
    if (name !== '') this.sheetName = name
  }

  #lineBreak(): void {
    if (this.#hasLine) this.#text += '\n'
    this.#hasLine = false
  }

  #takeText(): string {
    const text = cleanLines(this.#text)
    this.#text = ''
    this.#hasLine = false
    return text
  }

  #openTable(): void {
    this.hasTable = true
    const outer = this.#tables.at(-1)
    if (outer === undefined) this.#endLines()
    else {
      outer.isInterrupted = outer.isInRow
      this.#closeRow()
    }
    if (this.#tables.length >= deepest) throw damaged('too-deep')
    this.#tables.push({ below: [], taken: [], isInRow: false, isInterrupted: false, column: 0, cell: null })
  }

  #closeTable(): void {
    if (this.#tables.length === 0) return
    this.#closeRow()
    this.#tables.pop()
  }

  #openRow(tag: string): void {
    const table = this.#tables.at(-1)
    if (table === undefined) return
    this.#closeRow()
    this.#startRow(table)
    if (isUnseen(tag)) this.#hasHiddenRows = true
  }

  #startRow(table: OpenTable): void {
    this.#endLines()
    this.#collector.startRow(++this.#row)
    table.isInRow = true
    table.isInterrupted = false
    table.column = 0
    table.taken = table.below.map(rows => rows > 0)
    for (const [column, rows] of table.below.entries()) table.below[column] = Math.max(0, rows - 1)
  }

  /** What a row still holds after a table in one of its cells is a row of its own, in the same columns. */
  #continueRow(table: OpenTable): void {
    this.#endLines()
    this.#collector.startRow(++this.#row)
    table.isInRow = true
  }

  #closeRow(): void {
    this.#closeCell()
    this.#collector.endRow()
    const table = this.#tables.at(-1)
    if (table !== undefined) table.isInRow = false
  }

  #openCell(tag: string): void {
    const table = this.#tables.at(-1)
    if (table === undefined) return
    this.#closeCell()
    if (!table.isInRow && table.isInterrupted) this.#continueRow(table)
    else if (!table.isInRow) this.#startRow(table)
    while (table.taken[table.column]) table.column++
    table.cell = { tag, isDate: this.#isDateClass(tag) }
    this.#text = ''
    this.#hasLine = false
  }

  #isDateClass(tag: string): boolean {
    if (this.#dateClasses.size === 0) return false
    const classes = htmlAttribute(tag, 'class')?.toLowerCase().split(/\s+/) ?? []
    return classes.some(each => this.#dateClasses.has(each))
  }

  #closeCell(): void {
    const table = this.#tables.at(-1)
    const cell = table?.cell
    if (table === undefined || cell == null) return
    table.cell = null
    const text = this.#takeText()
    // The row has gone if a table stood inside this cell: what follows it is a row of its own.
    this.#collector.put(table.column, cellOfTag(cell.tag, text, cell.isDate))
    this.#span(table, cell.tag)
  }

  /** Nothing is noted beyond the columns that may be read, so a huge span or row of blanks costs nothing. */
  #span(table: OpenTable, tag: string): void {
    const room = this.#sink.limits.maxColumns - table.column
    if (room <= 0) {
      table.column++
      return
    }
    const columns = Math.min(countOf(tag, 'colspan'), room)
    const rows = Math.min(countOf(tag, 'rowspan'), 65_534)
    while (table.below.length < table.column) table.below.push(0)
    for (let column = table.column; column < table.column + columns; column++) {
      table.taken[column] = true
      table.below[column] = Math.max(table.below[column] ?? 0, rows - 1)
    }
    if (columns * rows > 1 && this.#merges.length < mostMerges) {
      this.#merges.push({
        firstRow: this.#row,
        lastRow: this.#row + rows - 1,
        firstColumn: table.column,
        lastColumn: table.column + columns - 1,
      })
    }
    table.column += columns
  }

  /** Text outside the cells becomes rows of one cell each, so that a title above a table is not lost. */
  #endLines(): void {
    const text = this.#takeText()
    if (text === '') return
    for (const line of text.split('\n')) {
      this.#collector.startRow(++this.#row)
      this.#collector.put(0, line)
    }
    this.#collector.endRow()
  }
}
