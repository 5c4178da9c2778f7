import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { headMac } from './entry-hash.ts'
import { type EntryRow, entryColumns, guards, migrateLedger } from './ledger-tables.ts'

/** An entry with what is kept beside it. */
export interface LedgerWrite {
  readonly entry: EntryRow
  readonly people: Uint8Array | null
  readonly sealed: string | null
}

/** Others write sessions into the same file, for milliseconds. */
const patienceMs = 10_000
/** Emptying the log can wait for another day. */
const patienceWithReadersMs = 500

/** The ledger's connection that writes. */
export class LedgerFile {
  readonly database: DatabaseSync
  readonly #key: Uint8Array
  readonly #insert: StatementSync
  readonly #insertLink: StatementSync
  readonly #insertSet: StatementSync
  readonly #insertSealed: StatementSync
  readonly #setHead: StatementSync

  constructor(file: string, key: Uint8Array) {
    this.#key = key
    this.database = new DatabaseSync(file, { timeout: patienceMs })
    const pragmas = ['journal_mode = WAL', 'synchronous = FULL', 'cache_size = -8192', 'secure_delete = ON']
    for (const pragma of pragmas) this.database.exec(`PRAGMA ${pragma}`)
    migrateLedger(this.database)
    const marks = entryColumns.map(() => '?').join(', ')
    const prepare = (sql: string) => this.database.prepare(sql)
    this.#insert = prepare(`insert into audit_entries (${entryColumns.join(', ')}) values (${marks})`)
    this.#insertLink = prepare('insert into audit_people (no, sha256) values (?, ?)')
    this.#insertSet = prepare(
      'insert into audit_people_sets (sha256, ids) values (?, ?) on conflict do nothing',
    )
    this.#insertSealed = prepare('insert into audit_sealed (no, sealed) values (?, ?)')
    this.#setHead = prepare(
      `insert into audit_head (id, no, hash, mac) values (1, ?, ?, ?)
       on conflict (id) do update set no = excluded.no, hash = excluded.hash, mac = excluded.mac`,
    )
  }

  /** Several entries in one transaction: one wait for the disk, and all of them or none. */
  write(batch: readonly LedgerWrite[]): void {
    const last = batch.at(-1)?.entry
    if (last === undefined) return
    this.database.exec('begin immediate')
    try {
      for (const { entry, people, sealed } of batch) {
        this.#insert.run(...entryColumns.map(column => entry[column]))
        if (people !== null && entry.people_sha256 !== null) {
          this.#insertSet.run(entry.people_sha256, people)
          this.#insertLink.run(entry.no, entry.people_sha256)
        }
        if (sealed !== null) this.#insertSealed.run(entry.no, sealed)
      }
      this.#setHead.run(last.no, last.hash, headMac(this.#key, 'row', last))
      this.database.exec('commit')
    } catch (error) {
      // On a full disk SQLite has rolled back by itself.
      if (this.database.isTransaction) this.database.exec('rollback')
      throw error
    }
  }

  /** Puts back guards that are gone or were changed. */
  guard(): void {
    for (const [name, sql] of Object.entries(guards)) {
      this.database.exec(`drop trigger if exists ${name}`)
      this.database.exec(sql)
    }
  }

  /** Drops what lies beside entries of before an instant, and tells how many entries it was. */
  forget(before: string): number {
    const older = 'no in (select no from audit_entries where at < ?)'
    this.database.exec('begin immediate')
    try {
      const people = this.database.prepare(`delete from audit_people where ${older}`).run(before)
      const sealed = this.database.prepare(`delete from audit_sealed where ${older}`).run(before)
      this.database.exec(
        'delete from audit_people_sets where sha256 not in (select sha256 from audit_people)',
      )
      this.database.exec('commit')
      this.#emptyLog()
      return Number(people.changes) + Number(sealed.changes)
    } catch (error) {
      if (this.database.isTransaction) this.database.exec('rollback')
      throw error
    }
  }

  /** Drops what was sealed beside some entries. */
  forgetSealed(nos: readonly number[]): number {
    const { changes } = this.database
      .prepare('delete from audit_sealed where no in (select value from json_each(?))')
      .run(JSON.stringify(nos))
    this.#emptyLog()
    return Number(changes)
  }

  /** What was dropped still lies in the write-ahead log. */
  #emptyLog(): void {
    this.database.exec(`PRAGMA busy_timeout = ${patienceWithReadersMs}`)
    this.database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()
    this.database.exec(`PRAGMA busy_timeout = ${patienceMs}`)
  }

  close(): void {
    if (this.database.isOpen) this.database.close()
  }
}
