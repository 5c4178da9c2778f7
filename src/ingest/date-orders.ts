import type { AnswerBook } from './answer-book.ts'
import { textOf } from './cell-text.ts'
import type { Columns } from './column.ts'
import { parseDateCell, parseMonthCell } from './parse-date.ts'
import type { RawCell } from './sheet.ts'

interface Seen {
  /** Days and months as numbers, whatever their order. */
  all: number
  monthFirst: number
  dayFirst: number
  example: string
}

const numbersOnly = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](?:\d{4}|\d{2})(?!\d)/

/** Whether columns of dates are written month first: asked only where a column is clearly so. */
export class DateOrders {
  readonly #book: AnswerBook
  readonly #seen: ReadonlyMap<string, Seen>
  readonly #monthFirst: ReadonlySet<string>

  constructor(columns: Columns, book: AnswerBook) {
    this.#book = book
    const dated = Object.keys(columns).filter(field => {
      const parse: unknown = columns[field]?.parse
      return parse === parseDateCell || parse === parseMonthCell
    })
    this.#seen = new Map(dated.map(field => [field, { all: 0, monthFirst: 0, dayFirst: 0, example: '' }]))
    this.#monthFirst = new Set(dated.filter(field => book.said(`order:${field}`) === 'month-first'))
  }

  isDated(field: string): boolean {
    return this.#seen.has(field)
  }

  isMonthFirst(field: string): boolean {
    return this.#monthFirst.has(field)
  }

  see(field: string, cell: RawCell): void {
    const seen = this.#seen.get(field)
    if (seen === undefined || typeof cell !== 'string') return
    const match = numbersOnly.exec(textOf(cell))
    if (match === null) return
    const [first, second] = [Number(match[1]), Number(match[2])]
    seen.all += 1
    if (first > 12 && second <= 12) seen.dayFirst += 1
    if (second <= 12 || first > 12) {
      if (seen.example === '') seen.example = textOf(cell)
      return
    }
    if (seen.monthFirst === 0) seen.example = textOf(cell)
    seen.monthFirst += 1
  }

  /** Asks once the file was read; an answer from memory that the dates contradict is asked again. */
  ask(): void {
    for (const [field, seen] of this.#seen) {
      const id = `order:${field}`
      const isClear = seen.monthFirst > 0 && seen.dayFirst === 0
      if (this.#book.said(id) === null ? !isClear : seen.all === 0) continue
      const asked = this.#book.ask(id, () => ({
        type: 'order',
        text: seen.example,
        options: ['month-first', 'day-first'].map(value => ({ value, label: value })),
        proposal: seen.dayFirst > 0 && seen.monthFirst === 0 ? 'day-first' : 'month-first',
      }))
      const isContradicted = asked.answer === 'month-first' ? seen.dayFirst > 0 : isClear
      if (asked.source === 'memory' && isContradicted) this.#book.reopen(asked)
      asked.rows = asked.answer === 'month-first' ? seen.all : Math.max(seen.monthFirst, seen.dayFirst)
    }
  }
}
