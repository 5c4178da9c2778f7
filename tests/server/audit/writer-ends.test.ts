import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sampleKeys } from '../../../mocks/sample-keys.ts'
import type { Audit } from '../../../src/api/audit.ts'
import { CodedProblem } from '../../../src/api/coded-problem.ts'
import { AppendQueue } from '../../../src/server/sql-store/audit/append-queue.ts'
import { LedgerFile } from '../../../src/server/sql-store/audit/ledger-file.ts'
import { LedgerView } from '../../../src/server/sql-store/audit/ledger-view.ts'
import { WriterEnded } from '../../../src/server/sql-store/audit/ledger-writer.ts'
import { writeSurely } from '../../../src/server/sql-store/audit/write-surely.ts'
import { type Ledger, openLedger } from '../../../src/server/sql-store/open-ledger.ts'

let folder: string
let file: string
let endings: number
let threads: Worker[]
const remember = (thread: Worker) => {
  if (thread.threadName === 'ledger') threads.push(thread)
}
const open = () =>
  openLedger({
    ...{ file, keys: sampleKeys, clock: () => new Date('2026-11-23T02:00:00.000Z') },
    onWriterEnd: () => {
      endings += 1
    },
  })
const noteOf = (audit: Audit, rows: number) =>
  audit.note({ action: 'report-made', actorId: 'akun-operator', role: 'operator', detail: { rows } })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'writer-ends-'))
  file = join(folder, 'data', 'ledger.sqlite')
  mkdirSync(join(folder, 'data'))
  endings = 0
  threads = []
  process.on('worker', remember)
})
afterEach(() => {
  process.off('worker', remember)
  rmSync(folder, { recursive: true })
})

/** Numbers of the entries that were written, by what their caller called them. */
async function writtenBy({ audit }: Ledger): Promise<Map<number, number[]>> {
  const { items } = await audit.list({ action: 'report-made', offset: 0, limit: 100_000 })
  const written = new Map<number, number[]>()
  for (const { no, detail } of items) {
    const rows = Number(detail.rows)
    written.set(rows, [...(written.get(rows) ?? []), no])
  }
  return written
}

describe('a thread that writes the ledger and is killed', () => {
  it('while it writes costs no entry that was acknowledged, and writes none twice', async () => {
    const ledger = await open()
    const acknowledged = new Map<number, number>()
    const refused: { rows: number; error: unknown }[] = []
    let rows = 0
    let isOver = false
    const caller = async () => {
      while (!isOver) {
        rows += 1
        const mine = rows
        await noteOf(ledger.audit, mine).then(
          ({ no }) => acknowledged.set(mine, no),
          error => refused.push({ rows: mine, error }),
        )
      }
    }
    const callers = Array.from({ length: 12 }, caller)
    for (const afterMs of [3, 11, 40, 7, 23, 90, 1, 60]) {
      await wait(afterMs)
      const [before, killed] = [acknowledged.size, threads.at(-1)]
      await killed?.terminate()
      while (acknowledged.size <= before || threads.at(-1) === killed) await wait(5)
    }
    isOver = true
    await Promise.all(callers)

    expect(endings).toBe(8)
    const written = await writtenBy(ledger)
    for (const [mine, no] of acknowledged) expect(written.get(mine)).toEqual([no])
    for (const { rows: mine, error } of refused) {
      expect(error).toMatchObject({ code: 'busy' })
      expect(written.get(mine)).toBeUndefined()
    }
    expect(written.size).toBe(acknowledged.size)
    expect(await ledger.verify()).toMatchObject({ ok: true, entries: acknowledged.size, fault: null })
    const head = await ledger.audit.head()
    await ledger.close()
    const again = await open()
    expect(await again.audit.head()).toEqual(head)
    expect(await again.verify()).toMatchObject({ ok: true, fault: null })
    await again.close()
  }, 60_000)

  it('while nobody asks is back for the next who does', async () => {
    const ledger = await open()
    await noteOf(ledger.audit, 1)
    await threads[0]?.terminate()
    expect((await noteOf(ledger.audit, 2)).no).toBe(2)
    await threads[1]?.terminate()
    expect(await ledger.audit.forget(new Date('2027-01-01'))).toEqual({ entries: 0 })
    await threads.at(-1)?.terminate()
    await ledger.close()
  })

  it('and cannot be started again refuses clearly, and goes on when it can', async () => {
    const ledger = await open()
    await noteOf(ledger.audit, 1)
    renameSync(join(folder, 'data'), join(folder, 'away'))
    await threads[0]?.terminate()
    const refusals: unknown[] = []
    while (threads.length < 6) {
      const refusal = await noteOf(ledger.audit, 2).catch(error => error)
      expect(refusal).toBeInstanceOf(CodedProblem)
      refusals.push(refusal)
    }
    // The rest has grown beyond what anybody waits: told at once, without another thread.
    expect(await noteOf(ledger.audit, 3).catch(error => error)).toMatchObject({
      code: 'busy',
      detail: { retryAfterSeconds: expect.any(Number) },
    })
    expect(refusals).toContainEqual(expect.objectContaining({ code: 'busy' }))
    renameSync(join(folder, 'away'), join(folder, 'data'))
    let head = null
    while (head === null) head = await noteOf(ledger.audit, 4).catch(() => wait(100).then(() => null))
    expect(head.no).toBe(2)
    expect([...(await writtenBy(ledger)).keys()]).toEqual([4, 1])
    expect(await ledger.verify()).toMatchObject({ ok: true, entries: 2 })
    await ledger.close()
  }, 60_000)
})

describe('entries of which nobody knows whether they are stored', () => {
  const entry = {
    ...({ at: '2026-11-23T02:00:00.000Z', action: 'sign-in', outcome: 'done', actor_id: null } as const),
    ...{ role: null, subject_type: null, subject_id: null, trace_id: null, detail: '{}', people: 0 },
    ...{ people_sha256: null, sealed_sha256: null },
  }
  /** A ledger whose writer ends: `before` or `after` it has stored what it was given. */
  function ledgerThatEnds(...when: readonly ('before' | 'after' | 'never')[]) {
    const ledger = new LedgerFile(':memory:', sampleKeys.audit)
    const view = new LedgerView(ledger.database, sampleKeys.audit)
    const turns = [...when]
    const write = async (batch: Parameters<LedgerFile['write']>[0]) => {
      const turn = turns.shift() ?? 'never'
      if (turn !== 'before') ledger.write(batch)
      if (turn !== 'never') throw new WriterEnded(null)
    }
    const queue = new AppendQueue(sampleKeys.audit, view.ends().last, batch =>
      writeSurely({ write }, view, batch),
    )
    const append = () => queue.append({ entry, people: null, sealed: null })
    const stored = () => ledger.database.prepare('select no, hash from audit_entries order by no').all()
    return { append, stored }
  }

  it.each([
    [['after']],
    [['before']],
    [['before', 'before']],
    [['before', 'after']],
    [['never', 'after', 'before']],
  ] as const)('are stored once where the writer ends %s', async when => {
    const { append, stored } = ledgerThatEnds(...when)
    const heads = await Promise.all([append(), append()])
    heads.push(await append(), await append())
    expect(stored()).toEqual(heads)
    expect(heads.map(({ no }) => no)).toEqual([1, 2, 3, 4])
  })

  it('are not stored where it always ends before', async () => {
    const { append, stored } = ledgerThatEnds('before', 'before', 'before')
    await expect(append()).rejects.toMatchObject({ code: 'busy' })
    expect(stored()).toEqual([])
    expect((await append()).no).toBe(1)
  })
})
