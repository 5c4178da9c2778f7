import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import {
  CompiledQuery,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely'
import { isBusy, storageProblem } from './storage-problem.ts'

const cachedStatements = 300
const patienceMs = 60_000
const retryMs = 15

/**
 * Kysely on `node:sqlite`: statements are cached, and a lock that another
 * connection holds is waited for without blocking the thread or anybody's reads.
 * A commit of a million rows holds the write lock for seconds; a sign-in then
 * waits, but whoever only asks who is calling does not wait behind it.
 */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    super({ database: wrapDatabase(database) })
    this.#database = database
  }

  override createDriver(): Driver {
    return new PatientDriver(this.#database)
  }

  override createAdapter(): DialectAdapter {
    return new SharedConnectionAdapter()
  }
}

/** Kysely would keep everybody off the connection while one of them waits: here only transactions do. */
class SharedConnectionAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }

  /** SQLite takes back a table or column like a row: a change of the schema and its note come whole or not at all. */
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class PatientDriver extends SqliteDriver {
  readonly #turns: Turns
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    super({ database: wrapDatabase(database) })
    this.#database = database
    this.#turns = new Turns(database)
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return new PatientConnection(await super.acquireConnection(), this.#turns)
  }

  /** Takes the write lock at once: a transaction that begins reading and then writes may not wait for it. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
    this.#turns.begin(connection)
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await super.commitTransaction(connection)
    this.#turns.end(connection)
  }

  /** On a full disk SQLite has rolled back by itself, and a second rollback would hide the reason. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      if (this.#database.isTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'))
    } finally {
      this.#turns.end(connection)
    }
  }
}

/** Whose transaction is open; everybody else's statements wait for its end, for they would fall into it. */
class Turns {
  readonly #database: DatabaseSync
  #owner: DatabaseConnection | null = null
  #waiting: (() => void)[] = []

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  begin(connection: DatabaseConnection): void {
    this.#owner = connection
  }

  end(connection: DatabaseConnection): void {
    if (this.#owner !== connection) return
    this.#owner = null
    for (const go of this.#waiting.splice(0)) go()
  }

  /** Resolves when the transaction that is open has ended; another may have begun by then. */
  ended(): Promise<void> {
    return new Promise(resolve => this.#waiting.push(resolve))
  }

  isMine(connection: DatabaseConnection): boolean {
    // Between `begin` and its answer nobody is noted yet, but the transaction is open.
    return this.#owner === connection || (this.#owner === null && !this.#database.isTransaction)
  }

  get isOpen(): boolean {
    return this.#database.isTransaction
  }
}

class PatientConnection implements DatabaseConnection {
  readonly #inner: DatabaseConnection
  readonly #turns: Turns

  constructor(inner: DatabaseConnection, turns: Turns) {
    this.#inner = inner
    this.#turns = turns
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const giveUp = Date.now() + patienceMs
    for (;;) {
      // Nothing may come between the question and the statement, not even a turn of the event loop.
      while (!this.#turns.isMine(this)) await this.#turns.ended()
      try {
        return await this.#inner.executeQuery<R>(query)
      } catch (error) {
        // Inside a transaction the lock is ours already; waiting there would wait for ourselves.
        if (!isBusy(error) || this.#turns.isOpen || Date.now() > giveUp) throw storageProblem(error)
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
