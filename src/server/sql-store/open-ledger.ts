import { DatabaseSync } from 'node:sqlite'
import { setImmediate as pause } from 'node:timers/promises'
import { Kysely } from 'kysely'
import type { Audit } from '../../api/audit.ts'
import type { Keys } from '../keys.ts'
import { AppendQueue } from './audit/append-queue.ts'
import { type ChainCheck, checkChain } from './audit/check-chain.ts'
import { checkInThread } from './audit/check-in-thread.ts'
import { createAudit } from './audit/create-audit.ts'
import { LedgerFile } from './audit/ledger-file.ts'
import type { LedgerTables } from './audit/ledger-tables.ts'
import { LedgerView } from './audit/ledger-view.ts'
import { inlineWriter } from './audit/ledger-writer.ts'
import { endOfChain, markFaults } from './audit/mark-faults.ts'
import { PeopleBlobs } from './audit/people-blob.ts'
import { threadWriter } from './audit/thread-writer.ts'
import { Witness, type WitnessSaid } from './audit/witness.ts'
import { writeSurely } from './audit/write-surely.ts'
import { NodeSqliteDialect } from './node-sqlite-dialect.ts'
import { createSeals } from './seals.ts'

export interface Ledger {
  /** For accounts and sessions, which lie in the same file; entries are written through {@link audit} alone. */
  // biome-ignore lint/suspicious/noExplicitAny: the tables of accounts are made by the library that uses them
  readonly db: Kysely<any>
  readonly audit: Audit
  /** Goes through the whole chain, and marks in it what was found and is not marked yet. */
  verify(signal?: AbortSignal): Promise<ChainCheck>
  close(): Promise<void>
}

export interface LedgerSettings {
  /** `:memory:` for one that is gone when closed. */
  readonly file: string
  readonly keys: Keys
  readonly clock: () => Date
  /** Takes what keeps the file beside the ledger from being written. */
  readonly onFault?: (error: unknown) => void
  /** Takes what ended the thread that writes; another one is started. */
  readonly onWriterEnd?: (fault: unknown) => void
}

/** So many of the last entries are checked before anything is written behind them. */
const checkedAtOpening = 1_000

/**
 * Opens accounts, sessions and the audit. They have a file of their own, so that a sign-in or an entry
 * never waits for an import that is being committed.
 */
export async function openLedger(settings: LedgerSettings): Promise<Ledger> {
  const { file, keys, clock } = settings
  const { view, writer, shared, witness, closeFiles } = await openFiles(settings)
  const said = (): WitnessSaid => witness?.read() ?? { kind: 'not-kept' }
  const queue = new AppendQueue(keys.audit, endOfChain(view.ends(), said()), async batch => {
    await writeSurely(writer, view, batch)
    const last = batch.at(-1)
    if (last !== undefined) witness?.tell({ no: last.entry.no, hash: last.entry.hash })
  })
  const closing = new AbortController()
  const inTurn = oneAtATime()
  const check = ({ head, from, signal }: CheckOptions): Promise<ChainCheck> => {
    if (witness === null || from !== undefined) {
      return checkChain(view, keys.audit, said(), { head, from, pause: () => pause() })
    }
    const stop = AbortSignal.any([closing.signal, ...(signal ? [signal] : [])])
    return inTurn(() => checkInThread({ file, key: keys.audit, witness: said(), head }, stop))
  }
  const seals = createSeals(keys)
  const audit = createAudit({
    db: new Kysely<LedgerTables>({ dialect: new NodeSqliteDialect(view.database) }),
    queue,
    people: new PeopleBlobs(keys.people, seals),
    peopleKey: keys.people,
    seals,
    clock,
    async check(head) {
      const { faults: _, marked: __, ...result } = await check({ head })
      return result
    },
    drop: before => writer.forget(before),
    dropSealed: nos => writer.forgetSealed(nos),
  })
  const verify = async (options: CheckOptions) => {
    const found = await check(options)
    await markFaults(audit, writer, found)
    return found
  }
  // What is written next would cover up that the end was cut off.
  await verify({ from: Math.max(1, queue.end.no - checkedAtOpening) })
  return {
    db: new Kysely({ dialect: new NodeSqliteDialect(shared) }),
    audit,
    verify: signal => verify({ signal }),
    async close() {
      closing.abort()
      await inTurn(async () => {})
      await queue.settled()
      await writer.close()
      await witness?.close()
      closeFiles()
    },
  }
}

interface CheckOptions {
  readonly head?: string | undefined
  readonly from?: number | undefined
  readonly signal?: AbortSignal | undefined
}

/** Whoever asks while something is done waits: of many checks of a long chain one runs at a time. */
function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve()
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const next = last.then(work)
    last = next.catch(() => {})
    return next
  }
}

async function openFiles({ file, keys, onFault = () => {}, onWriterEnd = () => {} }: LedgerSettings) {
  const key = keys.audit
  const ledger = new LedgerFile(file, key)
  const isInMemory = file === ':memory:'
  if (!isInMemory) ledger.close()
  // In memory two connections cannot share a database: entries and accounts then have one each.
  const reader = isInMemory ? ledger.database : new DatabaseSync(file, { readOnly: true, timeout: 5_000 })
  const shared = new DatabaseSync(file, { timeout: 0 })
  for (const pragma of ['synchronous = FULL', 'foreign_keys = ON']) shared.exec(`PRAGMA ${pragma}`)
  const view = new LedgerView(reader, key)
  const witness = isInMemory ? null : new Witness(`${file}.head`, key, onFault)
  // A new ledger has its witness before its first entry, so that a missing one is a fault ever after.
  if (witness?.read().kind === 'none' && view.isUnused()) await witness.write(view.ends().last)
  return {
    ...{ view, shared, witness },
    writer: isInMemory ? inlineWriter(ledger) : threadWriter({ file, key }, onWriterEnd),
    closeFiles() {
      if (reader.isOpen) reader.close()
      if (shared.isOpen) shared.close()
    },
  }
}
