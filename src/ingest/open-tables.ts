import type { FileLimits } from './refusal.ts'
import { RowBudget } from './row-budget.ts'
import { RowCollector } from './row-collector.ts'
import type { RawRow, RawSheet, RawWorkbook, SheetFacts } from './sheet.ts'

// Beyond this many cells, rows are not kept but read again from the document whenever they are asked for.
const mostKept = 2_000_000
const batchRows = 1000

/** What is known of a table once it has been read. */
export interface TableEnd {
  readonly name: string
  readonly hidden: boolean
  readonly date1904: boolean
  readonly facts: SheetFacts
}

interface TablesReader {
  feed(text: string): void
  end(): void
}

export interface TablesDocument {
  readonly format: RawWorkbook['format']
  /** The document from its beginning; called again for each reading. */
  readonly texts: () => AsyncIterable<string> | Iterable<string>
  readonly reader: (sink: TableSink) => TablesReader
  readonly limits: FileLimits
}

/** Where the reader of a document puts its tables, one after the other. */
export class TableSink {
  readonly tables: TableEnd[] = []
  /** The rows of each table; null once they are too many to keep. */
  kept: RawRow[][] | null = []
  cells = 0
  readonly limits: FileLimits
  readonly #budget: RowBudget
  readonly #only: number | null
  readonly #wanted: RawRow[] = []
  #collector: RowCollector | null = null

  /** `only` is the table whose rows are wanted, by its place; null for all. */
  constructor(limits: FileLimits, only: number | null) {
    this.limits = limits
    this.#budget = new RowBudget(limits)
    this.#only = only
  }

  begin(name: string): RowCollector {
    const index = this.tables.length
    this.#collector = new RowCollector(name, this.limits.maxColumns, this.#budget.counter(index, name))
    if (this.#only === null) this.kept?.push([])
    return this.#collector
  }

  finish(table: TableEnd): void {
    this.#collector?.endRow()
    this.flush()
    this.#collector = null
    this.tables.push(table)
  }

  /** Takes over what was gathered since; call it after each piece of the document. */
  flush(): void {
    const rows = this.#collector?.takeRows() ?? []
    if (this.#only !== null) {
      if (this.tables.length === this.#only) for (const row of rows) this.#wanted.push(row)
      return
    }
    for (const row of rows) this.cells += row.cells.length
    if (this.cells > mostKept) this.kept = null
    const table = this.kept?.at(-1)
    if (table !== undefined) for (const row of rows) table.push(row)
  }

  takeWanted(): RawRow[] {
    return this.#wanted.splice(0)
  }
}

/**
 * Opens a document that holds all its sheets one behind the other. It is read through once at the
 * start, so that damage anywhere shows before the first row.
 */
export async function openTables(document: TablesDocument): Promise<RawWorkbook> {
  const sink = new TableSink(document.limits, null)
  const reader = document.reader(sink)
  for await (const text of document.texts()) {
    reader.feed(text)
    sink.flush()
  }
  reader.end()
  return {
    format: document.format,
    sheets: sink.tables.map((table, index) => openSheet(document, table, index, sink.kept?.[index] ?? null)),
  }
}

function openSheet(
  document: TablesDocument,
  { name, hidden, date1904, facts }: TableEnd,
  index: number,
  kept: readonly RawRow[] | null,
): RawSheet {
  return {
    name,
    hidden,
    date1904,
    facts: () => facts,
    batches: () => (kept === null ? readAgain(document, index) : inBatches(kept)),
  }
}

async function* inBatches(rows: readonly RawRow[]): AsyncGenerator<readonly RawRow[]> {
  for (let at = 0; at < rows.length; at += batchRows) yield rows.slice(at, at + batchRows)
}

async function* readAgain(document: TablesDocument, index: number): AsyncGenerator<readonly RawRow[]> {
  const sink = new TableSink(document.limits, index)
  const reader = document.reader(sink)
  for await (const text of document.texts()) {
    reader.feed(text)
    sink.flush()
    yield* inBatches(sink.takeWanted())
    if (sink.tables.length > index) return
  }
  reader.end()
  yield* inBatches(sink.takeWanted())
}
