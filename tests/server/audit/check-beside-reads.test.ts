import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sampleKeys } from '../../../mocks/sample-keys.ts'
import { emptyHash } from '../../../src/api/audit.ts'
import { entryHash } from '../../../src/server/sql-store/audit/entry-hash.ts'
import { LedgerFile } from '../../../src/server/sql-store/audit/ledger-file.ts'
import type { EntryRow } from '../../../src/server/sql-store/audit/ledger-tables.ts'
import { type Ledger, openLedger } from '../../../src/server/sql-store/open-ledger.ts'

const entries = 20_000
let folder: string
let ledger: Ledger
const threads: Worker[] = []
const remember = (thread: Worker) => {
  if (thread.threadName === 'ledger-check') threads.push(thread)
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'check-'))
  const file = join(folder, 'ledger.sqlite')
  const clock = () => new Date('2026-11-23T02:00:00.000Z')
  // A new ledger has its witness before its first entry.
  await (await openLedger({ file, keys: sampleKeys, clock })).close()
  const written = new LedgerFile(file, sampleKeys.audit)
  let hash = emptyHash
  const next = (no: number): EntryRow => {
    const entry = {
      ...({ no, at: '2026-11-22T02:00:00.000Z', action: 'sign-in', outcome: 'done' } as const),
      ...{ actor_id: 'akun-operator', role: 'operator' as const, subject_type: null, subject_id: null },
      ...{ trace_id: null, detail: '{}', people: 0, people_sha256: null, sealed_sha256: null },
    }
    hash = entryHash(sampleKeys.audit, hash, entry)
    return { ...entry, hash }
  }
  const all = Array.from({ length: entries }, (_, at) => next(at + 1))
  written.write(all.map(entry => ({ entry, people: null, sealed: null })))
  written.close()
  threads.length = 0
  process.on('worker', remember)
  ledger = await openLedger({ file, keys: sampleKeys, clock })
})
afterEach(async () => {
  await ledger.close()
  process.off('worker', remember)
  rmSync(folder, { recursive: true })
})

it('goes through a long chain in a thread of its own, while entries are read and written', async () => {
  let isOver = false
  const checked = ledger.verify().finally(() => {
    isOver = true
  })
  let [read, written] = [0, 0]
  while (!isOver) {
    const { total } = await ledger.audit.list({ offset: 0, limit: 20 })
    if (!isOver) read = total
    await ledger.audit.note({ action: 'sign-in', actorId: 'akun-operator', role: 'operator' })
    if (!isOver) written += 1
  }
  const found = await checked
  expect(threads).toHaveLength(1)
  expect(found).toMatchObject({ ok: true, fault: null })
  // Up to what stood when it began: what came meanwhile is the next one's.
  expect(found.entries).toBeGreaterThanOrEqual(entries)
  expect(found.entries).toBeLessThan(entries + written)
  expect([read >= entries, written > 0]).toEqual([true, true])
  expect(await ledger.audit.check()).toMatchObject({ ok: true, head: await ledger.audit.head() })
})

it('runs one check at a time, and leaves the one under way when the ledger is closed or it is told to stop', async () => {
  const stop = new AbortController()
  const stopped = ledger.verify(stop.signal).catch(error => error)
  const second = ledger.audit.check().catch(error => error)
  await new Promise(resolve => setTimeout(resolve, 20))
  expect(threads).toHaveLength(1)
  stop.abort(new Error('enough'))
  expect(await stopped).toEqual(new Error('enough'))
  await ledger.close()
  expect(await second).toBeInstanceOf(Error)
  for (const thread of threads) expect(thread.threadId).toBe(-1)
})
