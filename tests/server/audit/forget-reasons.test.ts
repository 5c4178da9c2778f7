import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sampleKeys } from '../../../mocks/sample-keys.ts'
import { checkEntry } from '../../../src/api/check-entry.ts'
import { detailsOf, numbersIn } from '../../../src/server/sql-store/audit/kept-reasons.ts'
import { type Ledger, openLedger } from '../../../src/server/sql-store/open-ledger.ts'
import { createSeals } from '../../../src/server/sql-store/seals.ts'

const operator = { actorId: 'akun-operator', role: 'operator' } as const
const admin = { actorId: 'akun-admin', role: 'admin' } as const
const seals = createSeals(sampleKeys)
const sealed = (reason: string) => seals.seal(reason, 'audit.nik-revealed').toString('base64')

let folder: string
let file: string
let ledger: Ledger
let written: string[]
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reasons-'))
  file = join(folder, 'ledger.sqlite')
  ledger = await openLedger({ file, keys: sampleKeys, clock: () => new Date() })
  written = Array.from({ length: 25 }, (_, n) => sealed(`alasan ke-${n + 1}`))
  for (const each of written) {
    await ledger.audit.note({ action: 'nik-revealed', ...operator, sealed: each })
  }
})
afterEach(async () => {
  await ledger.close()
  rmSync(folder, { recursive: true })
})

const kept = async () => (await ledger.audit.reasons()).map(({ no }) => no)
const onDisk = (no: number) =>
  [file, `${file}-wal`].some(path => existsSync(path) && readFileSync(path).includes(written[no - 1] ?? ''))

/** As somebody who has the file, and not the key. */
function tamper(sql: string): void {
  const database = new DatabaseSync(file)
  database.exec(sql)
  database.close()
}

test('reasons go from list and disk, the entries stay and the chain is whole', async () => {
  const before = await ledger.audit.head()
  const gone = Array.from({ length: 23 }, (_, at) => at + 1)
  expect(onDisk(7)).toBe(true)
  await ledger.audit.forgetReasons(gone, admin)
  expect(await kept()).toEqual([24, 25])
  expect(gone.filter(onDisk)).toEqual([])
  expect(onDisk(24)).toBe(true)
  const { items, total } = await ledger.audit.list({ action: 'nik-revealed', offset: 0, limit: 50 })
  expect(total).toBe(25)
  expect(items.filter(({ reason }) => reason !== null).map(({ no }) => no)).toEqual([25, 24])
  expect(await ledger.audit.check(before.hash)).toMatchObject({ ok: true, knownAt: before.no, entries: 28 })
  // Also when it is opened anew, and only its end is gone through.
  await ledger.close()
  ledger = await openLedger({ file, keys: sampleKeys, clock: () => new Date() })
  expect(await ledger.audit.check()).toMatchObject({ ok: true, fault: null })
})

test('nothing to forget leaves no entry', async () => {
  await ledger.audit.forgetReasons([], admin)
  expect((await ledger.audit.head()).no).toBe(25)
})

test('a reason that went without an entry is found, also beside others that went with one', async () => {
  await ledger.audit.forgetReasons([3, 5], admin)
  tamper('delete from audit_sealed where no = 4')
  expect(await ledger.audit.check()).toMatchObject({ ok: false, fault: { no: 4, kind: 'sealed-missing' } })
})

test('an entry excuses no reason that came after it', async () => {
  await ledger.audit.forgetReasons([27], admin)
  await ledger.audit.note({ action: 'nik-revealed', ...operator, sealed: sealed('sesudahnya') })
  expect((await ledger.audit.head()).no).toBe(27)
  tamper('delete from audit_sealed where no = 27')
  expect(await ledger.audit.check()).toMatchObject({ ok: false, fault: { no: 27, kind: 'sealed-missing' } })
})

test('an entry that was made without the key excuses nothing', async () => {
  tamper(`delete from audit_sealed where no = 4;
    insert into audit_entries (no, at, action, outcome, detail, people, hash)
    values (26, '2026-11-23T02:00:00.000Z', 'reasons-deleted', 'done', '{"count":1,"nos":"4"}', 0, '${'ab'.repeat(32)}')`)
  expect((await ledger.audit.check()).ok).toBe(false)
})

test('a detail that somebody emptied is a changed entry, and keeps no check from being made', async () => {
  await ledger.audit.forgetReasons([4], admin)
  tamper(`drop trigger audit_entries_no_update; update audit_entries set detail = 'null' where no = 26`)
  expect(await ledger.audit.check()).toMatchObject({ ok: false, fault: { no: 26, kind: 'entry-changed' } })
})

test('numbers of entries fit into an entry, however long the ledger becomes', () => {
  const nos = Array.from({ length: 25 }, (_, at) => 10 ** (1 + (at % 9)) + at)
  const details = detailsOf(nos)
  for (const detail of details) {
    expect(() => checkEntry({ action: 'reasons-deleted', ...admin, detail })).not.toThrow()
  }
  expect(details.flatMap(detail => numbersIn(JSON.stringify(detail)))).toEqual(nos)
  // As the first versions wrote them.
  expect(numbersIn('{"count":2,"nos":"9,12345678"}')).toEqual([9, 12_345_678])
})
