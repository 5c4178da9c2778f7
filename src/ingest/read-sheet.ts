import type { SnapshotKind } from '../domain/snapshot.ts'
import type { AnswerBook, Asked } from './answer-book.ts'
import { RowReader, type SheetReading } from './check-rows.ts'
import type { LowerTable } from './noise-row.ts'
import type { RawRow } from './sheet.ts'

/** No sheet has more rows. */
const mostRows = 1_048_576

/** Reads one sheet: one table, or several that stand one below the other. */
export class SheetReader<Kind extends SnapshotKind> {
  readonly #reading: SheetReading<Kind>
  readonly #book: AnswerBook
  readonly #id: string
  readonly #readers: RowReader<Kind>[]
  #asked: Asked | null = null
  #lastRow = 0
  /** Rows of a table that somebody chose not to read. */
  #isPassing: boolean

  constructor(reading: SheetReading<Kind>) {
    this.#reading = reading
    this.#book = reading.checks.book
    const id = `tables:${reading.planned.sheet.name}`
    // Tables side by side have their own question under the sheet's name.
    this.#id = this.#book.find(id) === undefined ? id : `${id}:${reading.index + 1}`
    this.#readers = [new RowReader(reading)]
    this.#isPassing = this.#book.said(this.#id) === 'second'
  }

  read(row: RawRow): void {
    this.#lastRow = row.number
    const reader = this.#readers.at(-1) as RowReader<Kind>
    const table = reader.read(row, this.#isPassing)
    if (table !== null) this.#begin(table, row)
    if (this.#asked !== null) this.#asked.rows += 1
  }

  /** Reads what waited for merged cells, and says what concerns the sheet as a whole. */
  finish(isCsv: boolean): void {
    const { draft, planned } = this.#reading
    const facts = planned.sheet.facts()
    for (const reader of this.#readers) reader.finish(facts)
    const sheet = planned.sheet.name
    if (this.#lastRow >= mostRows || (isCsv && this.#lastRow === 65_536)) {
      draft.warn({ sheet, code: 'may-be-cut-off', detail: { rows: this.#lastRow } })
    }
    const hidden = {
      sheet: planned.sheet.hidden,
      rows: facts.hasHiddenRows,
      columns: facts.hasHiddenColumns,
      filter: facts.hasActiveFilter,
    }
    for (const [what, isHidden] of Object.entries(hidden)) {
      if (isHidden) draft.warn({ sheet, code: 'hidden-content-read', detail: { what } })
    }
  }

  #begin({ header, match }: LowerTable, row: RawRow): void {
    const { planned, draft } = this.#reading
    const isFirst = this.#asked === null
    const upper = planned.match.matched.map(matched => matched.header)
    const lower = match.matched.map(matched => matched.header)
    const asked = this.#book.ask(this.#id, () => ({
      type: 'tables',
      text: `${upper.join(' · ')} | ${row.number}: ${lower.join(' · ')}`,
      options: [
        { value: 'both', label: '' },
        { value: 'first', label: upper.slice(0, 4).join(' · ') },
        { value: 'second', label: lower.slice(0, 4).join(' · ') },
      ],
      proposal: 'both',
    }))
    this.#asked = asked
    // Without its second table a file would be passed over whole.
    if (asked.answer === 'second') asked.teaches = false
    this.#isPassing = asked.answer === 'first' || (asked.answer === 'second' && !isFirst)
    draft.ignore(this.#isPassing ? 'other-table' : 'header')
    this.#readers.push(new RowReader({ ...this.#reading, planned: { ...planned, header, match } }))
  }
}
