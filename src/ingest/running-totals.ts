import { textOf } from './cell-text.ts'
import type { Columns } from './column.ts'
import type { Draft } from './draft.ts'
import { parseTotalCell } from './parse-amount.ts'
import type { PlannedSheet } from './plan-sheets.ts'
import type { RawRow } from './sheet.ts'

/** Compares the total rows of a file with the sums of what was read. */
export class RunningTotals {
  readonly #planned: PlannedSheet
  readonly #draft: Pick<Draft<'roster'>, 'warn'>
  readonly #fields: readonly { readonly field: string; readonly header: string; readonly column: number }[]
  /** Over the sheet, and since the last total or section. */
  readonly #whole = new Map<string, number>()
  #part = new Map<string, number>()

  constructor(columns: Columns, planned: PlannedSheet, draft: { warn: Draft<'roster'>['warn'] }) {
    this.#planned = planned
    this.#draft = draft
    this.#fields = planned.match.matched.filter(({ field, group }) => columns[field]?.summed && group === 0)
  }

  add(values: Readonly<Record<string, unknown>>): void {
    for (const { field } of this.#fields) {
      const value = values[field]
      if (typeof value !== 'number') continue
      this.#whole.set(field, (this.#whole.get(field) ?? 0) + value)
      this.#part.set(field, (this.#part.get(field) ?? 0) + value)
    }
  }

  beginSection(): void {
    this.#part = new Map()
  }

  compare(row: RawRow): void {
    for (const { field, header, column } of this.#fields) {
      const cell = row.cells[column] ?? null
      const { value: stated } = parseTotalCell(cell)
      if (cell === null || stated === null) continue
      const sums = [this.#whole.get(field) ?? 0, this.#part.get(field) ?? 0]
      if (sums.includes(stated)) continue
      this.#draft.warn({
        sheet: this.#planned.sheet.name,
        row: row.number,
        column: header,
        code: 'total-differs',
        raw: textOf(cell),
        value: String(sums[0]),
        detail: { field, stated, sum: sums[0] as number },
      })
    }
    this.beginSection()
  }
}
