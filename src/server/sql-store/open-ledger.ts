import { DatabaseSync } from 'node:sqlite'
import { setImmediate as pause } from 'node:timers/promises'
import { Kysely } from 'kysely'
import type { Audit, AuditFault } from '../../api/audit.ts'
import type { Keys } from '../keys.ts'
import { AppendQueue } from './audit/append-queue.ts'
import { type ChainCheck, checkChain } from './audit/check-chain.ts'
import { createAudit } from './audit/create-audit.ts'
import { LedgerFile } from './audit/ledger-file.ts'
import type { LedgerTables } from './audit/ledger-tables.ts'
import { PeopleBlobs } from './audit/people-blob.ts'
import { Witness } from './audit/witness.ts'
import { NodeSqliteDialect } from './node-sqlite-dialect.ts'
import { createSeals } from './seals.ts'

export interface Ledger {
  /** For accounts and sessions, which lie in the same file; entries are written through {@link audit} alone. */
  // biome-ignore lint/suspicious/noExplicitAny: the tables of accounts are made by the library that uses them
  readonly db: Kysely<any>
  readonly audit: Audit
  /** Goes through the chain and marks in it what was found and is not marked yet. */
  verify(from?: number): Promise<ChainCheck>
  close(): Promise<void>
}

export interface LedgerSettings {
  /** `:memory:` for one that is gone when closed. */
  readonly file: string
  readonly keys: Pick<Keys, 'audit' | 'people' | 'nik' | 'content' | 'digests' | 'names'>
  readonly clock: () => Date
  /** Takes what keeps the file beside the ledger from being written. */
  readonly onFault?: (error: unknown) => void
}

/**
 * Opens accounts, sessions and the audit. They have a file of their own, so that a sign-in or an entry
 * never waits for an import that is being committed.
 */
export async function openLedger(settings: LedgerSettings): Promise<Ledger> {
  const { file, keys, clock, onFault = () => {} } = settings
  const seals = createSeals(keys)
  const isInMemory = file === ':memory:'
  const ledger = new LedgerFile(file, keys.audit)
  // In memory two connections cannot share a database: entries and accounts then have one each.
  const shared = new DatabaseSync(file, { timeout: 0 })
  shared.exec('PRAGMA synchronous = FULL')
  shared.exec('PRAGMA foreign_keys = ON')
  const reader = isInMemory ? ledger.database : new DatabaseSync(file, { readOnly: true })
  const witness = isInMemory ? null : new Witness(`${file}.head`, keys.audit, onFault)
  if (witness?.read().kind === 'none' && ledger.isUnused()) await witness.write(ledger.lastEntry())
  const queue = new AppendQueue(keys.audit, ledger.lastEntry(), async batch => {
    ledger.write(batch)
    const last = batch.at(-1)
    if (last !== undefined) witness?.tell({ no: last.entry.no, hash: last.entry.hash })
  })
  const check = async (options: { head?: string | undefined; from?: number | undefined }) =>
    checkChain(ledger, keys.audit, witness?.read() ?? { kind: 'not-kept' }, { ...options, pause })
  const audit = createAudit({
    db: new Kysely<LedgerTables>({ dialect: new NodeSqliteDialect(reader) }),
    queue,
    people: new PeopleBlobs(keys.people, seals),
    peopleKey: keys.people,
    seals,
    clock,
    async check(head) {
      const { faults: _, marked: __, ...said } = await check({ head })
      return said
    },
    drop: async before => ledger.forget(before),
  })
  return {
    db: new Kysely({ dialect: new NodeSqliteDialect(shared) }),
    audit,
    async verify(from) {
      const found = await check({ from })
      await markFaults(audit, found)
      return found
    },
    async close() {
      await queue.settled()
      await witness?.close()
      if (reader !== ledger.database) reader.close()
      shared.close()
      ledger.close()
    },
  }
}

/** A broken chain goes on, but says for good where it broke: what is written next would hide it otherwise. */
async function markFaults(audit: Audit, { faults, marked }: ChainCheck): Promise<void> {
  const isMarked = (fault: AuditFault) =>
    marked.some(({ no, kind }) => no === fault.no && kind === fault.kind)
  for (const { no, kind } of faults.filter(fault => !isMarked(fault))) {
    await audit.note({
      action: 'chain-broken',
      actorId: null,
      role: 'system',
      outcome: 'failed',
      detail: { no, kind },
    })
  }
}
