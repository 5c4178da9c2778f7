import { serialOfIso } from './iso-serial.ts'
import type { TableSink } from './open-tables.ts'
import type { RowCollector } from './row-collector.ts'
import type { MergedRange, RawCell } from './sheet.ts'
import { wholeDigits } from './shown-value.ts'
import { numberEnd } from './xlsx-syntax.ts'
import { attributeOf } from './xlsx-xml.ts'
import type { XmlListener } from './xml-scanner.ts'

// What holds text or tables of its own that are no cells: comments, pictures, changes, linked files.
const skipped: ReadonlySet<string> = new Set([
  'annotation',
  'dde-links',
  'forms',
  'frame',
  'shapes',
  'table-source',
  'tracked-changes',
])
const mostMerges = 1_000_000
// No spreadsheet program lets a cell hold more; a few bytes here can stand for a thousand blanks.
const longestText = 32_767

interface OpenCell {
  readonly tag: string
  readonly depth: number
  text: string
  paragraphs: number
}

/** Hears an OpenDocument's content and puts its tables into the sink. */
export class OdsTables implements XmlListener {
  readonly #sink: TableSink
  readonly #hiddenStyles = new Set<string>()
  #date1904 = false
  #depth = 0
  #skipAbove = 0
  #styleName = ''
  #tableDepth = 0
  #collector: RowCollector | null = null
  #table = { name: '', hidden: false }
  #merges: MergedRange[] = []
  #hasHiddenRows = false
  #hasHiddenColumns = false
  #hasActiveFilter = false
  #row = 0
  #rowTag = ''
  #cells: { column: number; cell: RawCell; repeat: number }[] = []
  #column = 0
  #cell: OpenCell | null = null

  constructor(sink: TableSink) {
    this.#sink = sink
  }

  open(name: string, tag: string): void {
    this.#depth++
    if (this.#skipAbove > 0) return
    if (skipped.has(name)) this.#skipAbove = this.#depth
    else if (this.#cell !== null) this.#openInCell(this.#cell, name, tag)
    else if (this.#collector === null) this.#openOutside(name, tag)
    else if (name === 'table-row') {
      this.#rowTag = tag
      this.#column = 0
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      this.#cell = { tag, depth: this.#depth, text: '', paragraphs: 0 }
    } else if (name === 'table-column') {
      this.#hasHiddenColumns ||= isHidden(tag)
    }
  }

  close(name: string): void {
    const depth = this.#depth--
    if (this.#skipAbove > 0) {
      if (depth === this.#skipAbove) this.#skipAbove = 0
    } else if (this.#cell !== null) {
      if (depth === this.#cell.depth) this.#endCell(this.#cell)
    } else if (this.#collector !== null) {
      if (name === 'table-row') this.#endRow(this.#collector)
      else if (depth === this.#tableDepth) this.#endTable()
    }
  }

  text(text: string): void {
    const cell = this.#cell
    // Only what stands in a paragraph of the cell itself; blanks between elements are layout.
    if (cell === null || this.#skipAbove > 0 || cell.paragraphs === 0 || this.#depth <= cell.depth) return
    cell.text += text.replace(/[ \t\n\r]+/g, ' ')
  }

  #openOutside(name: string, tag: string): void {
    if (name === 'style') this.#styleName = attributeOf(tag, 'style:name') ?? attributeOf(tag, 'name') ?? ''
    else if (name === 'table-properties' && attributeOf(tag, 'display') === 'false') {
      this.#hiddenStyles.add(this.#styleName)
    } else if (name === 'null-date') {
      this.#date1904 = (attributeOf(tag, 'date-value') ?? '').startsWith('1904')
    } else if (name === 'table') {
      const title = attributeOf(tag, 'table:name') ?? attributeOf(tag, 'name') ?? ''
      this.#table = { name: title, hidden: this.#hiddenStyles.has(attributeOf(tag, 'style-name') ?? '') }
      this.#tableDepth = this.#depth
      this.#collector = this.#sink.begin(title)
      this.#merges = []
      this.#row = 0
      this.#hasHiddenRows = this.#hasHiddenColumns = this.#hasActiveFilter = false
    }
  }

  #openInCell(cell: OpenCell, name: string, tag: string): void {
    if (name === 'p' && this.#depth === cell.depth + 1) {
      if (cell.paragraphs++ > 0) cell.text += '\n'
    } else if (name === 's') {
      const room = Math.max(1, longestText - cell.text.length)
      cell.text += ' '.repeat(Math.min(countOf(tag, 'c'), room))
    } else if (name === 'tab') cell.text += '\t'
    else if (name === 'line-break') cell.text += '\n'
  }

  #endCell(open: OpenCell): void {
    this.#cell = null
    const { tag } = open
    const repeat = countOf(tag, 'number-columns-repeated')
    const cell = this.#valueOf(open)
    this.#merge(tag)
    if (cell !== null) this.#cells.push({ column: this.#column, cell, repeat })
    this.#column += repeat
  }

  #merge(tag: string): void {
    if (!tag.includes('-spanned')) return
    const columns = countOf(tag, 'number-columns-spanned')
    const rows = countOf(tag, 'number-rows-spanned')
    if (columns * rows === 1 || this.#merges.length >= mostMerges) return
    this.#merges.push({
      firstRow: this.#row + 1,
      lastRow: this.#row + rows,
      firstColumn: this.#column,
      lastColumn: this.#column + columns - 1,
    })
  }

  #valueOf({ tag, text }: OpenCell): RawCell {
    const type = attributeOf(tag, 'office:value-type') ?? attributeOf(tag, 'value-type')
    if (tag.includes('calcext:value-type="error"')) return { type: 'error', code: text.trim() || '#NOVALUE' }
    if (type === undefined) {
      const isEmptyFormula = text === '' && attributeOf(tag, 'formula') !== undefined
      return isEmptyFormula ? { type: 'error', code: '#NOVALUE' } : text || null
    }
    if (type === 'string') return attributeOf(tag, 'string-value') || text || null
    if (type === 'boolean') return { type: 'boolean', value: attributeOf(tag, 'boolean-value') === 'true' }
    if (type === 'date') return this.#date(attributeOf(tag, 'date-value') ?? text)
    if (type === 'time') return timeCell(attributeOf(tag, 'time-value') ?? '') ?? text
    const raw = attributeOf(tag, 'office:value') ?? attributeOf(tag, 'value')
    if (raw === undefined || raw === '') return text || null
    // A number that is none is the text it is, for a row to be set aside by.
    if (numberEnd(raw, 0) !== raw.length) return raw
    return { type: 'number', raw: wholeDigits(raw, text), isDate: false }
  }

  #date(iso: string): RawCell {
    const raw = serialOfIso(iso, this.#date1904)
    return raw === undefined ? iso : { type: 'number', raw, isDate: true }
  }

  /** A row may stand for many; blank ones cost nothing, however many they are. */
  #endRow(collector: RowCollector): void {
    const repeat = countOf(this.#rowTag, 'number-rows-repeated')
    const visibility = attributeOf(this.#rowTag, 'visibility')
    if (this.#cells.length > 0) {
      this.#hasHiddenRows ||= visibility === 'collapse'
      this.#hasActiveFilter ||= visibility === 'filter'
      for (let i = 1; i <= repeat; i++) {
        collector.startRow(this.#row + i)
        for (const { column, cell, repeat: times } of this.#cells) {
          for (let at = column; at < column + times; at++) collector.put(at, cell)
        }
      }
      collector.endRow()
      this.#cells = []
    }
    this.#row += repeat
  }

  #endTable(): void {
    this.#collector = null
    const [merges, hasHiddenRows] = [this.#merges, this.#hasHiddenRows]
    const [hasHiddenColumns, hasActiveFilter] = [this.#hasHiddenColumns, this.#hasActiveFilter]
    this.#sink.finish({
      ...this.#table,
      date1904: this.#date1904,
      facts: { merges, hasHiddenRows, hasHiddenColumns, hasActiveFilter },
    })
  }
}

function isHidden(tag: string): boolean {
  const visibility = attributeOf(tag, 'visibility')
  return visibility === 'collapse' || visibility === 'filter'
}

/** A count in an attribute; 1 where there is none. */
function countOf(tag: string, name: string): number {
  if (!tag.includes(name)) return 1
  const count = Number(attributeOf(tag, name) ?? 1)
  return Number.isSafeInteger(count) && count > 0 ? count : 1
}

/** `PT09H15M00S` as a part of a day. */
function timeCell(time: string): RawCell | undefined {
  const match = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(time)
  if (match === null) return undefined
  const [hours, minutes, seconds] = [Number(match[1] ?? 0), Number(match[2] ?? 0), Number(match[3] ?? 0)]
  return { type: 'number', raw: String((hours * 3600 + minutes * 60 + seconds) / 86_400), isDate: true }
}
