import Papa from 'papaparse'
import { findDelimiter } from './csv-delimiter.ts'
import { cut } from './cut-text.ts'
import { decodeText, type TextEncoding } from './decode-text.ts'
import { type FileLimits, FileRefusal } from './refusal.ts'
import type { RawCell, RawRow, RawWorkbook } from './sheet.ts'

const window = 256 * 1024
// No record is longer: either a quote stands open, or it is not a table.
const longestRecord = 16 * 1024 * 1024
// No cell of a workbook holds more; whatever column it stands in, its row is set aside or nobody reads it.
const longestField = 32_767

/** Reads delimited text; every cell is text, since nothing in such a file tells a number from digits. */
export function readCsv(
  bytes: Uint8Array,
  encoding: TextEncoding,
  name: string,
  limits: FileLimits,
): RawWorkbook {
  let isRead = false
  async function* batches(): AsyncGenerator<readonly RawRow[]> {
    const parser = new CsvParser(name, limits)
    for (const text of decodeText(bytes, encoding)) {
      const rows = parser.feed(text)
      if (rows.length > 0) yield rows
    }
    const rows = parser.end()
    isRead = true
    if (rows.length > 0) yield rows
  }
  const facts = { merges: [], hasHiddenRows: false, hasHiddenColumns: false, hasActiveFilter: false }
  const sheet = {
    name,
    hidden: false,
    date1904: false,
    batches,
    facts() {
      if (!isRead) throw new Error('facts are known only once all batches were read')
      return facts
    },
  }
  return { format: 'csv', sheets: [sheet] }
}

interface Parsed {
  readonly data: readonly (readonly string[])[]
  readonly errors: readonly { readonly code: string; readonly row: number; readonly index: number }[]
  readonly meta: { readonly cursor: number }
}

class CsvParser {
  readonly #sheet: string
  readonly #limits: FileLimits
  #delimiter: string | undefined
  #text = ''
  #needed = window
  #line = 1
  #rows = 0

  constructor(sheet: string, limits: FileLimits) {
    this.#sheet = sheet
    this.#limits = limits
  }

  feed(text: string): RawRow[] {
    this.#text += text
    if (this.#text.length < this.#needed) return []
    const rows = this.#parse(false)
    if (this.#text.length > longestRecord) {
      this.#refuseOpenQuote(this.#run(true), true)
      throw new FileRefusal('too-many-columns', { sheet: this.#sheet, limit: this.#limits.maxColumns })
    }
    return rows
  }

  end(): RawRow[] {
    // Old programs end a text file with this character.
    while (this.#text.endsWith('\u001a')) this.#text = this.#text.slice(0, -1)
    return this.#parse(true)
  }

  #parse(isEnd: boolean): RawRow[] {
    if (this.#delimiter === undefined) this.#begin()
    const parsed = this.#run(isEnd)
    this.#refuseOpenQuote(parsed, isEnd)
    const hasQuotes = this.#text.includes('"')
    const rows: RawRow[] = []
    for (const fields of parsed.data) {
      const row = this.#row(fields)
      if (row !== undefined) rows.push(row)
      this.#line += 1 + (hasQuotes ? newlinesIn(fields) : 0)
    }
    this.#text = this.#text.slice(parsed.meta.cursor)
    // A record longer than the window: wait for twice as much, or each piece would start over.
    this.#needed = parsed.data.length > 0 ? window : this.#text.length * 2
    return rows
  }

  #begin(): void {
    const { delimiter, skip } = findDelimiter(this.#text.slice(0, window))
    this.#delimiter = delimiter
    if (skip > 0) this.#line = 2
    this.#text = this.#text.slice(skip)
  }

  #run(isEnd: boolean): Parsed {
    const parser = new Papa.Parser({ delimiter: this.#delimiter, newline: '\n' })
    return parser.parse(this.#text, 0, !isEnd)
  }

  /**
   * A quote that opens and never closes swallows the rest of the file. One that closes only at some later
   * stray quote swallows rows just as silently: then the field holds both a bare quote and a line end.
   */
  #refuseOpenQuote({ data, errors }: Parsed, isEnd: boolean): void {
    for (const { code, row, index } of errors) {
      // What is said of the last, unfinished record is not yet certain.
      if (row >= data.length && !isEnd) continue
      const swallowed = data[row]?.some(field => field.includes('"') && field.includes('\n')) ?? true
      if (code === 'MissingQuotes' || swallowed) {
        const line = this.#line + newlinesIn([this.#text.slice(0, index)])
        throw new FileRefusal('quote-unclosed', { line })
      }
    }
  }

  #row(fields: readonly string[]): RawRow | undefined {
    let length = fields.length
    while (length > 0 && fields[length - 1] === '') length--
    if (length === 0 || !fields.some(field => field.trim() !== '')) return undefined
    // A blank somebody left far out is no reason to refuse the file.
    while (length > this.#limits.maxColumns && fields[length - 1]?.trim() === '') length--
    if (length > this.#limits.maxColumns) {
      throw new FileRefusal('too-many-columns', { sheet: this.#sheet, limit: this.#limits.maxColumns })
    }
    if (++this.#rows > this.#limits.maxRows) {
      throw new FileRefusal('too-many-rows', { sheet: this.#sheet, limit: this.#limits.maxRows })
    }
    const cells: RawCell[] = []
    for (let at = 0; at < length; at++) {
      const field = fields[at] ?? ''
      cells.push(field === '' ? null : cut(field, 0, Math.min(field.length, longestField)))
    }
    return { number: this.#line, cells }
  }
}

function newlinesIn(texts: readonly string[]): number {
  let count = 0
  for (const text of texts) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  }
  return count
}
