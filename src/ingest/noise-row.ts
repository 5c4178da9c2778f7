import { foldText } from '../domain/agency.ts'
import type { AgencyMatcher } from '../domain/agency-match.ts'
import type { IgnoredReason } from '../domain/issue.ts'
import type { SnapshotKind } from '../domain/snapshot.ts'
import { isEmptyCell, isLongNumber, textOf } from './cell-text.ts'
import type { Columns } from './column.ts'
import { fields } from './fields.ts'
import { type HeaderCandidate, isColumnNumbers } from './find-header.ts'
import { type ColumnMatch, isRowNumber, matchColumns } from './match-columns.ts'
import { agencyWords, countOrBlank, headingWords, signatureWords, totalWords } from './noise-words.ts'
import type { PlannedSheet } from './plan-sheets.ts'
import type { RawRow } from './sheet.ts'

/** Another table of the kind, whose columns stand elsewhere. */
export interface LowerTable {
  readonly header: HeaderCandidate
  readonly match: ColumnMatch
}

export interface Noise {
  readonly reason: Exclude<IgnoredReason, 'repeat' | 'other-table'>
  /** The row is the header of another table below. */
  readonly table?: LowerTable
  /** The agency a section row names: the rows below it are its people. */
  readonly agency?: string
}

/** Tells rows that are no data: titles, headers, numbers of columns, totals, sections, signatures. */
export class NoiseFilter {
  readonly #planned: PlannedSheet
  readonly #matcher: AgencyMatcher
  readonly #kind: SnapshotKind
  readonly #columns: Columns
  readonly #headerTexts: Set<string>
  readonly #required: readonly number[][]
  readonly #keys: readonly number[]
  readonly #names: readonly number[]
  /** Where "No" stands. */
  readonly #numbers: readonly number[]
  #isSigned = false

  constructor(kind: SnapshotKind, planned: PlannedSheet, matcher: AgencyMatcher) {
    const { header, head, match } = planned
    this.#planned = planned
    this.#matcher = matcher
    this.#kind = kind
    this.#columns = fields[kind]
    this.#headerTexts = new Set(
      head.rows.filter(row => row.number >= header.firstRow && row.number <= header.lastRow).map(rowText),
    )
    const columnsOf = (field: string) => match.matched.filter(m => m.field === field).map(m => m.column)
    this.#required = Object.entries(this.#columns)
      .filter(([, column]) => column.required && !column.fillsMerged)
      .map(([field]) => columnsOf(field))
    this.#keys = ['nip', 'nik', 'month'].flatMap(columnsOf)
    this.#names = ['name', 'sponsorName', 'workerName'].flatMap(columnsOf)
    this.#numbers = header.headers.filter(({ text }) => isRowNumber(text)).map(({ column }) => column)
  }

  /** Why a row is not data; `null` if it is. */
  find(row: RawRow): Noise | null {
    const { firstRow, lastRow } = this.#planned.header
    if (row.number <= lastRow) return { reason: row.number < firstRow ? 'title' : 'header' }
    // Nearly every row: a whole number of a person is neither a header's nor a sum's.
    const isPerson = this.#kind !== 'coverage' && this.#keys.some(at => isLongNumber(row.cells[at] ?? null))
    if (isPerson && this.#isFilled(row)) {
      this.#isSigned = false
      return null
    }
    if (isColumnNumbers(row)) return { reason: 'column-numbers' }
    const isTotal = this.#kind === 'coverage' ? this.#isTotalOfMonths(row) : this.#isTotalOfPeople(row)
    if (isTotal) return { reason: 'total' }
    if (this.#isFilled(row)) {
      this.#isSigned = false
      return this.#findHeader(row)
    }
    return this.#findHeader(row) ?? this.#findText(row)
  }

  /** Every required column has content: whatever the row says, it is data. */
  #isFilled(row: RawRow): boolean {
    return this.#required.every(columns => columns.some(column => !isEmptyCell(row.cells[column] ?? null)))
  }

  #findHeader(row: RawRow): Noise | null {
    if (this.#keys.some(column => /\d/.test(textOf(row.cells[column] ?? null)))) return null
    const headers = row.cells.flatMap((cell, column) => {
      const text = typeof cell === 'string' ? textOf(cell) : ''
      return text === '' ? [] : [{ text, column }]
    })
    if (headers.length < 2) return null
    if (this.#headerTexts.has(rowText(row))) return { reason: 'header' }
    const lower = matchColumns(this.#columns, headers)
    if (lower.missing.length > 0) return null
    const isSame = this.#planned.match.matched.every(m =>
      lower.matched.some(o => o.field === m.field && o.column === m.column),
    )
    if (isSame) return { reason: 'header' }
    const header = { firstRow: row.number, lastRow: row.number, headers }
    return { reason: 'header', table: { header, match: lower } }
  }

  #findText(row: RawRow): Noise | null {
    const cells = row.cells.flatMap((cell, column) =>
      isEmptyCell(cell) ? [] : [{ text: textOf(cell), column }],
    )
    const hasKey = this.#keys.some(column => /\d{5}/.test(textOf(row.cells[column] ?? null)))
    if (cells.length > 3) return null
    if (cells.length > 1 && this.#isNumbered(row)) {
      const section = this.#findSection(cells)
      return section?.agency === undefined ? null : section
    }
    if (!this.#isSigned && this.#isSomebody(row)) return null
    if (this.#isSigned || cells.some(({ text }) => signatureWords.test(foldText(text)))) {
      if (this.#isUnfinished(row, cells.length)) return null
      this.#isSigned = this.#mayBeMerged
      return { reason: 'signature' }
    }
    return hasKey ? null : this.#findSection(cells)
  }

  /** People are numbered, signatures and notes are not. */
  #isNumbered(row: RawRow): boolean {
    return this.#numbers.some(column => /^\d{1,6}[.)]?$/.test(textOf(row.cells[column] ?? null)))
  }

  /** A name with something beside it is a person whose number is missing, be their post "Kepala Seksi". */
  #isSomebody(row: RawRow): boolean {
    if (this.#keys.some(column => /\D/.test(textOf(row.cells[column] ?? null).replace(/[-–—]/g, ''))))
      return false
    const isNamed = this.#names.some(column => {
      const cell = row.cells[column] ?? null
      return !isEmptyCell(cell) && !signatureWords.test(foldText(textOf(cell)))
    })
    if (!isNamed) return false
    const { matched } = this.#planned.match
    return matched.filter(({ column }) => !isEmptyCell(row.cells[column] ?? null)).length > 1
  }

  /** "JUMLAH" before a count: what stands in the column of NIP or NIK is then a number of people, or the word. */
  #isTotalOfPeople(row: RawRow): boolean {
    for (const column of this.#keys) {
      const text = textOf(row.cells[column] ?? null)
      if (!countOrBlank.test(text) && (/\d{10}/.test(text) || !totalWords.test(foldText(text)))) return false
    }
    const texts = row.cells.filter(cell => !isEmptyCell(cell)).slice(0, 3)
    return texts.some(cell => totalWords.test(foldText(textOf(cell))))
  }

  /** A number under NIP, NIK or month makes a row data that lacks something, but "NIP. …" below a name signs. */
  #isUnfinished(row: RawRow, filled: number): boolean {
    const numbers = this.#keys
      .map(column => textOf(row.cells[column] ?? null))
      .filter(text => /\d{5}/.test(text))
    if (numbers.some(text => !signatureWords.test(foldText(text)))) return true
    return numbers.length > 0 && filled > 1 && !this.#isSigned
  }

  /**
   * In coverage a row "Total" is a record of its month. Only one without a month
   * sums the table, and its month may yet come from merged cells.
   */
  #isTotalOfMonths(row: RawRow): boolean {
    const { matched } = this.#planned.match
    const cellsOf = (...names: string[]) =>
      matched.filter(m => names.includes(m.field)).map(m => foldText(textOf(row.cells[m.column] ?? null)))
    if (cellsOf('month').some(text => totalWords.test(text))) return true
    return (
      !this.#mayBeMerged &&
      !cellsOf('month').some(Boolean) &&
      cellsOf('segment', 'branch').some(text => totalWords.test(text))
    )
  }

  /** Set while the merged cells of the sheet are not known yet. */
  #mayBeMerged = true

  /**
   * From here on the merged cells are filled: a total without month is a total. The rows that waited
   * stood anywhere, so what was signed last says nothing about them.
   */
  mergedAreFilled(): void {
    this.#mayBeMerged = false
    this.#isSigned = false
  }

  #findSection(cells: readonly { text: string; column: number }[]): Noise | null {
    const texts = cells.filter(cell => !/^\(?([\divxlc]{1,5}|[a-z])[.)]*$/i.test(cell.text))
    const isLettered = cells.some(cell => /^\(?[a-z]{1,5}[.)]*$/i.test(cell.text) && !texts.includes(cell))
    const [cell] = texts
    if (cell === undefined || texts.length > 1) return null
    const isAgency = this.#matcher.match(cell.text).type === 'found'
    if (isAgency) return { reason: 'section-heading', agency: cell.text }
    const first = Math.min(...this.#planned.match.matched.map(match => match.column))
    const isMapped = this.#planned.match.matched.some(match => match.column === cell.column)
    // People are numbered 1, 2, 3; what is numbered A or IV heads the people below it.
    const isHeading =
      (isLettered || (cells.length === 1 && (cell.column <= first || !isMapped))) && !/\d{6}/.test(cell.text)
    if (!isHeading || this.#isLoneName(cell, isLettered)) return null
    return this.#isAgencyLike(cell.text)
      ? { reason: 'section-heading', agency: cell.text }
      : { reason: 'section-heading' }
  }

  /** A name alone in its row is somebody whose number is missing, unless it reads like a heading. */
  #isLoneName({ text, column }: { text: string; column: number }, isLettered: boolean): boolean {
    if (isLettered || !this.#names.includes(column)) return false
    return !headingWords.test(foldText(text)) && !this.#isAgencyLike(text)
  }

  /** A heading that may be an agency must not leave its people to the one above: it becomes a question. */
  #isAgencyLike(text: string): boolean {
    const match = this.#matcher.match(text)
    return match.type !== 'unknown' || match.proposal !== null || agencyWords.test(match.folded)
  }
}

function rowText(row: RawRow): string {
  return row.cells.map(cell => foldText(textOf(cell))).join('|')
}
