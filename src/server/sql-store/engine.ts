import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { type CompiledQuery, Kysely } from 'kysely'
import { NodeSqliteDialect } from './node-sqlite-dialect.ts'
import type { Db, Tables, Trx } from './schema.ts'
import { storageProblem } from './storage-problem.ts'

/** Takes rows one by one, without a promise for each. */
export interface RowSink<Row> {
  push(row: Row): void
  /** Resolves when everything pushed lies in the database. */
  end(): Promise<void>
}

/** What databases do differently; everything else is portable SQL. */
export interface Engine {
  readonly db: Db
  /** A second connection that never waits for a writer; the same one for a database in memory. */
  readonly reader: Db
  /** Rows of a query as they are needed. Read them before the next call that waits. */
  rows<Row>(query: CompiledQuery<Row>, on: 'reader' | 'writer'): Promise<Iterable<Row>>
  /** Bulk insert inside a transaction. */
  sink<Table extends keyof Tables & string>(
    trx: Trx,
    table: Table,
    columns: readonly (keyof Tables[Table] & string)[],
  ): RowSink<Tables[Table]>
  /** Lets the planner know the tables' sizes; without it a join of a first import takes minutes. */
  analyse(trx: Trx): Promise<void>
  close(): Promise<void>
}

// SQLite 3.7 to 3.51.2 could corrupt a database in WAL mode.
const oldestSqlite = [3, 51, 3] as const

/** Opens `file` (or `:memory:`) for reading and writing. */
export function openSqliteEngine(file: string): Engine {
  const writer = new DatabaseSync(file, { timeout: 0 })
  assertVersion(writer)
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'analysis_limit = 1000',
  ]) {
    writer.exec(`PRAGMA ${pragma}`)
  }
  const readerDatabase = file === ':memory:' ? writer : new DatabaseSync(file, { readOnly: true, timeout: 0 })
  const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(writer) })
  const reader =
    readerDatabase === writer ? db : new Kysely<Tables>({ dialect: new NodeSqliteDialect(readerDatabase) })

  return {
    db,
    reader,
    rows: async <Row>({ sql, parameters }: CompiledQuery<Row>, on: 'reader' | 'writer') =>
      (on === 'writer' ? writer : readerDatabase)
        .prepare(sql)
        .iterate(...(parameters as SQLInputValue[])) as Iterable<Row>,
    sink: (_trx, table, columns) => sinkInto(writer, table, columns),
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

function sinkInto<Row>(
  writer: DatabaseSync,
  table: string,
  columns: readonly (keyof Row & string)[],
): RowSink<Row> {
  const names = columns.map(column => `"${column}"`).join(', ')
  const insert = writer.prepare(
    `insert into "${table}" (${names}) values (${columns.map(() => '?').join(', ')})`,
  )
  return {
    push(row) {
      try {
        insert.run(...columns.map(column => row[column] as SQLInputValue))
      } catch (error) {
        throw storageProblem(error)
      }
    },
    end: async () => {},
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
