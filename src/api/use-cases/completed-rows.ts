import type { Origin } from '../../domain/records.ts'
import type { CompletionFile } from '../../ingest/completion-file.ts'
import type { HeldPlace } from '../../ingest/ingest-context.ts'
import type { RawWorkbook } from '../../ingest/sheet.ts'
import type { CompletedRow, Completion, DraftWriter, HeldRow, RowPlace } from '../system-store.ts'

/** Notes what became of each row of a completion, and which row of the completed file it is. */
export class CompletedRows {
  readonly workbook: RawWorkbook
  readonly #file: CompletionFile
  readonly #knowsPlaces: boolean
  readonly #writer: DraftWriter
  #rows: CompletedRow[] = []

  constructor(file: CompletionFile, { knowsPlaces }: Completion, writer: DraftWriter) {
    this.workbook = file.workbook
    this.#file = file
    this.#knowsPlaces = knowsPlaces
    this.#writer = writer
  }

  readonly note = ({ sheet, row, group }: Origin, nip: string | null, isTaken: boolean): void => {
    this.#rows.push({ sheet, row, group, nip, from: this.#placeOf(sheet, row), isTaken })
  }

  withPlaces(held: readonly HeldPlace[]): HeldRow[] {
    return held.map(row => ({ ...row, from: this.#placeOf(row.sheet, row.row) }))
  }

  async flush(): Promise<void> {
    await this.#writer.addCompleted(this.#rows)
    this.#rows = []
  }

  #placeOf(sheet: string, row: number): RowPlace | null {
    return this.#knowsPlaces ? this.#file.placeOf(sheet, row) : null
  }
}
