import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely'
import { isBusy, storageProblem } from './storage-problem.ts'

const cachedStatements = 300
const patienceMs = 60_000
const retryMs = 15

/** Kysely on `node:sqlite`: statements are cached, a held lock is waited for without blocking the thread. */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    super({ database: wrapDatabase(database) })
    this.#database = database
  }

  override createDriver(): Driver {
    return new PatientDriver(this.#database)
  }
}

class PatientDriver extends SqliteDriver {
  readonly #database: DatabaseSync
  #connection: DatabaseConnection | undefined

  constructor(database: DatabaseSync) {
    super({ database: wrapDatabase(database) })
    this.#database = database
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    this.#connection ??= new PatientConnection(await super.acquireConnection(), this.#database)
    return this.#connection
  }

  /** Takes the write lock at once: a transaction that begins reading and then writes may not wait for it. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  /** On a full disk SQLite has rolled back by itself, and a second rollback would hide the reason. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'))
  }
}

class PatientConnection implements DatabaseConnection {
  readonly #inner: DatabaseConnection
  readonly #database: DatabaseSync

  constructor(inner: DatabaseConnection, database: DatabaseSync) {
    this.#inner = inner
    this.#database = database
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const giveUp = Date.now() + patienceMs
    for (;;) {
      try {
        return await this.#inner.executeQuery<R>(query)
      } catch (error) {
        // Inside a transaction the lock is ours already; waiting there would wait for ourselves.
        if (!isBusy(error) || this.#database.isTransaction || Date.now() > giveUp) throw storageProblem(error)
      }
      await wait(retryMs)
    }
  }

  streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    return this.#inner.streamQuery<R>(query, chunkSize)
  }
}

function wrapDatabase(database: DatabaseSync): SqliteDatabase {
  const cache = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare(sql) {
      const cached = cache.get(sql)
      if (cached !== undefined) return cached
      const statement = wrapStatement(database.prepare(sql), () => database.prepare(sql))
      if (cache.size >= cachedStatements) cache.clear()
      cache.set(sql, statement)
      return statement
    },
  }
}

function wrapStatement(statement: StatementSync, prepareAnew: () => StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: parameters => statement.all(...(parameters as SQLInputValue[])),
    run: parameters => statement.run(...(parameters as SQLInputValue[])),
    // Running a statement again resets its open iterator, so each iteration has its own.
    iterate: parameters =>
      prepareAnew().iterate(...(parameters as SQLInputValue[])) as IterableIterator<unknown>,
  }
}
