import { serialOfIso } from './iso-serial.ts'
import { openTables, type TableSink } from './open-tables.ts'
import type { FileLimits } from './refusal.ts'
import type { RowCollector } from './row-collector.ts'
import type { MergedRange, RawCell, RawWorkbook } from './sheet.ts'
import { errorShown } from './shown-value.ts'
import { isDateCode } from './xlsx-styles.ts'
import { numberEnd } from './xlsx-syntax.ts'
import { attributeOf, decodeXml } from './xlsx-xml.ts'
import { type XmlListener, XmlScanner } from './xml-scanner.ts'

const mostMerges = 1_000_000

/** Reads an "XML Spreadsheet 2003", which programs like to name `.xls`. */
export function readXmlSpreadsheet(bytes: Uint8Array, limits: FileLimits): Promise<RawWorkbook> {
  return openTables({
    format: 'xml-spreadsheet',
    texts: () => decodeXml(onePiece(bytes), ''),
    reader: sink => new XmlScanner(new XmlTables(sink), ''),
    limits,
  })
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const piece = 256 * 1024
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
}

class XmlTables implements XmlListener {
  readonly #sink: TableSink
  readonly #dateStyles = new Set<string>()
  #style = ''
  #date1904 = false
  #name = ''
  #collector: RowCollector | null = null
  #hidden = false
  #merges: MergedRange[] = []
  #hasHiddenRows = false
  #hasHiddenColumns = false
  #hasActiveFilter = false
  #inComment = false
  #inVisible = false
  #row = 0
  #rowStyle = ''
  #column = 0
  #cellTag = ''
  #dataTag: string | null = null
  #isInData = false
  #text = ''

  constructor(sink: TableSink) {
    this.#sink = sink
  }

  open(name: string, tag: string): void {
    if (this.#inComment) return
    if (name === 'Comment') this.#inComment = true
    else if (name === 'Cell') this.#openCell(tag)
    else if (name === 'Data') this.#openData(tag)
    else if (name === 'Row') this.#openRow(tag)
    else if (name === 'Column') this.#hasHiddenColumns ||= isSet(tag, 'Hidden')
    else if (name === 'Worksheet') this.#openSheet(tag)
    else this.#openOther(name, tag)
  }

  close(name: string): void {
    if (name === 'Comment') this.#inComment = false
    else if (this.#inComment) return
    else if (name === 'Data') this.#isInData = false
    else if (name === 'Cell') this.#closeCell()
    else if (name === 'Visible') this.#inVisible = false
    else if (name === 'Worksheet') this.#closeSheet()
  }

  text(text: string): void {
    if (this.#inComment) return
    // Data may hold formatted runs, whose text belongs to it.
    if (this.#isInData) this.#text += text
    else if (this.#inVisible) this.#hidden = text.trim() !== '' && text.trim() !== 'SheetVisible'
  }

  #openOther(name: string, tag: string): void {
    if (name === 'Style') {
      this.#style = attributeOf(tag, 'ID') ?? ''
      if (this.#dateStyles.has(attributeOf(tag, 'Parent') ?? '')) this.#dateStyles.add(this.#style)
    } else if (name === 'NumberFormat') {
      const format = attributeOf(tag, 'Format') ?? ''
      // Formats everybody has are named instead: "Short Date", "General Date", "Long Time".
      if (/\b(date|time)$/i.test(format) || isDateCode(format)) this.#dateStyles.add(this.#style)
      else this.#dateStyles.delete(this.#style)
    } else if (name === 'Date1904') this.#date1904 = true
    else if (name === 'Visible') this.#inVisible = true
    else if (name === 'AutoFilterColumn') {
      this.#hasActiveFilter ||= (attributeOf(tag, 'Type') ?? 'All') !== 'All'
    }
  }

  #openSheet(tag: string): void {
    this.#name = attributeOf(tag, 'Name') ?? ''
    this.#collector = this.#sink.begin(this.#name)
    this.#merges = []
    this.#row = 0
    this.#hidden = this.#hasHiddenRows = this.#hasHiddenColumns = this.#hasActiveFilter = false
  }

  #closeSheet(): void {
    const [merges, hasHiddenRows] = [this.#merges, this.#hasHiddenRows]
    const [hasHiddenColumns, hasActiveFilter] = [this.#hasHiddenColumns, this.#hasActiveFilter]
    this.#sink.finish({
      name: this.#name,
      hidden: this.#hidden,
      date1904: this.#date1904,
      facts: { merges, hasHiddenRows, hasHiddenColumns, hasActiveFilter },
    })
    this.#collector = null
  }

  #openRow(tag: string): void {
    this.#row = placeOf(tag, this.#row)
    this.#collector?.startRow(this.#row)
    this.#rowStyle = attributeOf(tag, 'StyleID') ?? ''
    this.#column = 0
    this.#hasHiddenRows ||= isSet(tag, 'Hidden')
    // A row without cells may stand for those below it too.
    this.#row += countOf(tag, 'Span')
  }

  #openCell(tag: string): void {
    this.#cellTag = tag
    this.#dataTag = null
    this.#text = ''
    this.#column = placeOf(tag, this.#column)
  }

  #openData(tag: string): void {
    this.#dataTag = tag
    this.#isInData = true
  }

  #closeCell(): void {
    const column = this.#column - 1
    const tag = this.#cellTag
    this.#collector?.put(column, this.#value())
    const across = countOf(tag, 'MergeAcross')
    const down = countOf(tag, 'MergeDown')
    if (across + down > 0 && this.#merges.length < mostMerges) {
      this.#merges.push({
        firstRow: this.#row,
        lastRow: this.#row + down,
        firstColumn: column,
        lastColumn: column + across,
      })
    }
    this.#column += across
  }

  #value(): RawCell {
    const text = this.#text
    if (this.#dataTag === null) {
      const isFormula = attributeOf(this.#cellTag, 'Formula') !== undefined
      return isFormula ? { type: 'error', code: '#NOVALUE' } : null
    }
    const raw = text.trim()
    switch (attributeOf(this.#dataTag, 'Type')) {
      case 'Number': {
        const style = attributeOf(this.#cellTag, 'StyleID') ?? this.#rowStyle
        const isNumber = raw !== '' && numberEnd(raw, 0) === raw.length
        return isNumber ? { type: 'number', raw, isDate: this.#dateStyles.has(style) } : text
      }
      case 'DateTime': {
        const serial = serialOfIso(raw, this.#date1904)
        return serial === undefined ? text : { type: 'number', raw: serial, isDate: true }
      }
      case 'Boolean':
        return { type: 'boolean', value: raw === '1' || raw.toLowerCase() === 'true' }
      case 'Error':
        return { type: 'error', code: raw }
      default:
        // LibreOffice writes errors as text.
        return errorShown(text) ?? text
    }
  }
}

/** The place an element names, else the one after the last. */
function placeOf(tag: string, last: number): number {
  const named = Number(attributeOf(tag, 'Index') ?? last + 1)
  return Number.isSafeInteger(named) && named > 0 ? named : last + 1
}

function countOf(tag: string, name: string): number {
  const count = Number(attributeOf(tag, name) ?? 0)
  return Number.isSafeInteger(count) && count > 0 ? count : 0
}

function isSet(tag: string, name: string): boolean {
  return attributeOf(tag, name) === '1'
}
