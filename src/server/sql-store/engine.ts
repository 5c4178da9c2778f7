import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { type CompiledQuery, Kysely } from 'kysely'
import type { Keys } from '../keys.ts'
import { NodeSqliteDialect } from './node-sqlite-dialect.ts'
import type { Db, Tables, Trx } from './schema.ts'
import { sealedColumnsPlugin } from './sealed-columns.ts'
import { createSeals, type Seals } from './seals.ts'
import { storageProblem } from './storage-problem.ts'

/** Takes rows one by one, without a promise for each. */
export interface RowSink<Row> {
  push(row: Row): void
  /** Resolves when everything pushed lies in the database. */
  end(): Promise<void>
}

/**
 * A table that may get more rows than it has. Its indexes are then dropped and made anew behind them:
 * sorting once is a tenth of the work of finding a place for each row.
 */
export interface BulkLoad {
  /** Tells how many rows will come next. */
  expect(rows: number): Promise<void>
  /** Makes the indexes anew, if they were dropped. Without it only a rollback may follow. */
  end(): Promise<void>
}

/** What databases do differently; everything else is portable SQL. */
export interface Engine {
  readonly db: Db
  /** A second connection that never waits for a writer; the same one for a database in memory. */
  readonly reader: Db
  readonly seals: Seals
  /** Rows of a query as they are needed. Read them before the next call that waits. */
  rows<Row>(query: CompiledQuery<Row>, on: 'reader' | 'writer'): Promise<Iterable<Row>>
  /** Bulk insert inside a transaction. */
  sink<Table extends keyof Tables & string>(
    trx: Trx,
    table: Table,
    columns: readonly (keyof Tables[Table] & string)[],
  ): RowSink<Tables[Table]>
  /** Announces that much may be written into a table in this transaction; see {@link BulkLoad}. */
  bulk(trx: Trx, table: keyof Tables & string): BulkLoad
  /** Lets the planner know the tables' sizes; without it a join of a first import takes minutes. */
  analyse(trx: Trx): Promise<void>
  close(): Promise<void>
}

// SQLite 3.7 to 3.51.2 could corrupt a database in WAL mode.
const oldestSqlite = [3, 51, 3] as const

/** Opens `file` (or `:memory:`) for reading and writing. */
export function openSqliteEngine(file: string, keys: Keys): Engine {
  const writer = new DatabaseSync(file, { timeout: 0 })
  assertVersion(writer)
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    // What is deleted is overwritten: keys do not protect from whoever has them.
    'secure_delete = ON',
    'analysis_limit = 1000',
    // The usual 2 MB hold no index of a city: every row then fetches and writes back pages of it.
    'cache_size = -32768',
    // Pages of an index that a bulk load touches again and again are copied back once, not every 4 MB.
    'wal_autocheckpoint = 8000',
  ]) {
    writer.exec(`PRAGMA ${pragma}`)
  }
  const readerDatabase = file === ':memory:' ? writer : new DatabaseSync(file, { readOnly: true, timeout: 0 })
  if (readerDatabase !== writer) readerDatabase.exec('PRAGMA cache_size = -8192')
  const seals = createSeals(keys)
  const kyselyOf = (database: DatabaseSync) =>
    new Kysely<Tables>({
      dialect: new NodeSqliteDialect(database),
      plugins: [sealedColumnsPlugin(seals)],
    })
  const db = kyselyOf(writer)
  const reader = readerDatabase === writer ? db : kyselyOf(readerDatabase)

  return {
    db,
    reader,
    seals,
    rows: async <Row>({ sql, parameters }: CompiledQuery<Row>, on: 'reader' | 'writer') =>
      (on === 'writer' ? writer : readerDatabase)
        .prepare(sql)
        .iterate(...(parameters as SQLInputValue[])) as Iterable<Row>,
    sink: (_trx, table, columns) => sinkInto(writer, table, columns),
    bulk: (_trx, table) => bulkInto(writer, table),
    async analyse() {
      writer.exec('PRAGMA optimize = 0x10002')
    },
    async close() {
      // Kysely closes only what it has used.
      if (reader !== db && readerDatabase.isOpen) readerDatabase.close()
      if (writer.isOpen) writer.close()
    },
  }
}

/** Below this an index made anew gains nothing that anybody notices. */
const bulkRows = 10_000

function bulkInto(writer: DatabaseSync, table: string): BulkLoad {
  let indexes: string[] = []
  return {
    async expect(rows) {
      if (rows < bulkRows || indexes.length > 0) return
      if (!writer.isTransaction) throw new Error('without a transaction the indexes could stay away')
      const present = writer.prepare(`select count(*) as rows from "${table}"`).get()
      if (Number(present?.rows) > rows * 2) return
      // Those that come with a key have no text of their own, and stay.
      const found = writer
        .prepare(
          `select name, sql from sqlite_schema where type = 'index' and tbl_name = ? and sql is not null`,
        )
        .all(table)
      for (const { name } of found) writer.exec(`drop index "${name}"`)
      indexes = found.map(({ sql }) => String(sql))
    },
    async end() {
      for (const sql of indexes) writer.exec(sql)
      // What the planner knew of an index went with it.
      if (indexes.length > 0) writer.exec(`analyze "${table}"`)
      indexes = []
    },
  }
}

/** So many rows go into one statement: calling SQLite costs as much as a few rows do. */
const rowsAtOnce = 40

function sinkInto<Row>(
  writer: DatabaseSync,
  table: string,
  columns: readonly (keyof Row & string)[],
): RowSink<Row> {
  const names = columns.map(column => `"${column}"`).join(', ')
  const row = `(${columns.map(() => '?').join(', ')})`
  const insertOf = (rows: number) =>
    writer.prepare(`insert into "${table}" (${names}) values ${Array(rows).fill(row).join(', ')}`)
  const insertMany = insertOf(rowsAtOnce)
  let waiting: SQLInputValue[] = []
  const insert = (statement: StatementSync, values: readonly SQLInputValue[]) => {
    try {
      statement.run(...values)
    } catch (error) {
      throw storageProblem(error)
    }
  }
  return {
    push(row) {
      for (const column of columns) waiting.push(row[column] as SQLInputValue)
      if (waiting.length < rowsAtOnce * columns.length) return
      insert(insertMany, waiting)
      waiting = []
    },
    async end() {
      if (waiting.length === 0) return
      const insertOne = insertOf(1)
      for (let at = 0; at < waiting.length; at += columns.length) {
        insert(insertOne, waiting.slice(at, at + columns.length))
      }
      waiting = []
    },
  }
}

function assertVersion(database: DatabaseSync): void {
  const row = database.prepare('select sqlite_version() as version').get() as { version: string }
  const parts = row.version.split('.').map(Number)
  const index = oldestSqlite.findIndex((part, i) => parts[i] !== part)
  if (index >= 0 && (parts[index] ?? 0) < (oldestSqlite[index] as number)) {
    throw new Error(`SQLite ${row.version} is too old: at least ${oldestSqlite.join('.')} is needed`)
  }
}
