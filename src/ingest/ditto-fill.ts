import { noneOfThem } from '../domain/question.ts'
import type { SnapshotKind } from '../domain/snapshot.ts'
import type { AnswerBook } from './answer-book.ts'
import { isDitto, isEmptyCell, textOf } from './cell-text.ts'
import type { MatchedColumn } from './match-columns.ts'
import type { RawCell, RawRow } from './sheet.ts'

/** A row in which marks that mean "as above" were replaced. */
export interface FilledRow extends RawRow {
  /** The marks as they stood, by column. */
  readonly dittos?: ReadonlyMap<number, string>
}

/** Nobody writes a longer mark. */
const longestMark = 12
/** The number that makes a row somebody's own is hardly the same as above. */
const ownNumbers: Partial<Record<SnapshotKind, string>> = {
  roster: 'nip',
  memberships: 'nik',
  registrations: 'nik',
}

/** "sda" and ditto marks: the value of the data row directly above, once somebody said so. */
export class DittoFill {
  readonly #kind: SnapshotKind
  readonly #matched: readonly MatchedColumn[]
  readonly #book: AnswerBook
  #above: RawRow | null = null

  constructor(kind: SnapshotKind, matched: readonly MatchedColumn[], book: AnswerBook) {
    this.#kind = kind
    this.#matched = matched
    this.#book = book
  }

  /** Below a heading nothing stands directly above. */
  forget(): void {
    this.#above = null
  }

  fill(row: RawRow): FilledRow {
    if (!this.#hasMark(row)) {
      this.#above = row
      return row
    }
    const marked = this.#matched.filter(({ column }) => isMark(row.cells[column] ?? null))
    const cells = [...row.cells]
    const dittos = new Map<number, string>()
    for (const match of marked) {
      const { column } = match
      const above = this.#above?.cells[column] ?? null
      const mark = textOf(cells[column] ?? null)
      if (!this.#isValueAbove(match, mark) || isEmptyCell(above) || isMark(above)) continue
      cells[column] = above
      dittos.set(column, mark)
    }
    this.#above = { ...row, cells }
    return { ...row, cells, dittos }
  }

  #hasMark({ cells }: RawRow): boolean {
    for (const { column } of this.#matched) if (isMark(cells[column] ?? null)) return true
    return false
  }

  #isValueAbove({ field, header }: MatchedColumn, mark: string): boolean {
    const asked = this.#book.ask(`ditto:${field}`, () => ({
      type: 'ditto',
      text: `${header}: ${mark}`,
      options: [
        { value: 'above', label: 'above' },
        { value: noneOfThem, label: noneOfThem },
      ],
      proposal: ownNumbers[this.#kind] === field ? noneOfThem : 'above',
    }))
    asked.rows += 1
    return asked.answer === 'above'
  }
}

function isMark(cell: RawCell): boolean {
  return typeof cell === 'string' && cell.length <= longestMark && isDitto(cell)
}
