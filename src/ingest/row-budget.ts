import { type FileLimits, FileRefusal } from './refusal.ts'

/** Holds the rows of all sheets together against the limit; a sheet read again counts again from zero. */
export class RowBudget {
  readonly #limit: number
  readonly #bySheet: number[] = []

  constructor(limits: FileLimits) {
    this.#limit = limits.maxRows
  }

  /** What to call for each row of one reading of the sheet at `index`; throws when there are too many. */
  counter(index: number, sheet: string): () => void {
    this.#bySheet[index] = 0
    const elsewhere = this.#bySheet.reduce((sum, rows) => sum + (rows ?? 0), 0)
    let rows = 0
    return () => {
      rows++
      this.#bySheet[index] = rows
      if (elsewhere + rows > this.#limit)
        throw new FileRefusal('too-many-rows', { sheet, limit: this.#limit })
    }
  }
}
