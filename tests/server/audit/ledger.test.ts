import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sampleKeys } from '../../../mocks/sample-keys.ts'
import type { NewAuditEntry } from '../../../src/api/audit.ts'
import { PeopleSeen } from '../../../src/api/people-seen.ts'
import { personIdOf } from '../../../src/server/sql-store/audit/person-id.ts'
import { openLedger } from '../../../src/server/sql-store/open-ledger.ts'
import { createSeals } from '../../../src/server/sql-store/seals.ts'

const operator = { actorId: 'akun-operator', role: 'operator' } as const
const page = { offset: 0, limit: 50 }

let folder: string
let file: string
let now: Date
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-'))
  file = join(folder, 'ledger.sqlite')
  now = new Date('2026-11-23T02:00:00.000Z')
})
afterEach(() => rmSync(folder, { recursive: true }))

const open = () => openLedger({ file, keys: sampleKeys, clock: () => now })

describe('appending', () => {
  it('numbers entries that come at once without a gap and chains them', async () => {
    const ledger = await open()
    const heads = await Promise.all(
      Array.from({ length: 1200 }, (_, n) =>
        ledger.audit.note({ action: 'report-made', ...operator, detail: { rows: n } }),
      ),
    )
    expect(heads.map(head => head.no)).toEqual(Array.from({ length: 1200 }, (_, n) => n + 1))
    expect(new Set(heads.map(head => head.hash)).size).toBe(1200)
    expect(await ledger.audit.check(heads[400]?.hash)).toMatchObject({
      ok: true,
      entries: 1200,
      knownAt: 401,
    })
    expect(await ledger.audit.check('ab'.repeat(32))).toMatchObject({ ok: true, knownAt: null })
    await ledger.close()
  })

  it('goes on behind what stood when it was closed', async () => {
    const first = await open()
    const before = await first.audit.note({ action: 'set-up', actorId: null, role: null })
    await first.close()
    const second = await open()
    expect(await second.audit.head()).toEqual(before)
    await second.audit.note({ action: 'sign-in', ...operator })
    expect(await second.audit.check()).toMatchObject({ ok: true, entries: 2, fault: null })
    await second.close()
  })

  it('lists the newest first, by action, person and time', async () => {
    const { audit, close } = await open()
    await audit.note({ action: 'sign-in', ...operator, detail: { b: 2, a: 1 } })
    now = new Date('2026-11-23T03:00:00.000Z')
    await audit.note({
      ...{ action: 'agency-changed', actorId: 'akun-admin', role: 'admin', outcome: 'begun' },
      ...{
        subject: { type: 'agency', id: 'dinkes' },
        traceId: 'bcdfghjkmnpqrstvbcdfghjk',
        sealed: createSeals(sampleKeys).seal('diminta warga', 'audit.agency-changed').toString('base64'),
      },
    })
    const { items, total } = await audit.list(page)
    expect(total).toBe(2)
    expect(items[0]).toEqual({
      ...{ no: 2, at: '2026-11-23T03:00:00.000Z', action: 'agency-changed', outcome: 'begun' },
      ...{ actorId: 'akun-admin', role: 'admin', subject: { type: 'agency', id: 'dinkes' } },
      ...{ traceId: 'bcdfghjkmnpqrstvbcdfghjk', detail: {}, people: 0, reason: 'diminta warga' },
    })
    expect(items[1]?.detail).toEqual({ a: 1, b: 2 })
    const of = async (query: object) => (await audit.list({ ...page, ...query })).items.map(entry => entry.no)
    expect(await of({ action: 'sign-in' })).toEqual([1])
    expect(await of({ actorId: 'akun-admin' })).toEqual([2])
    expect(await of({ from: '2026-11-23T02:30:00.000Z' })).toEqual([2])
    expect(await of({ until: '2026-11-23T03:00:00.000Z' })).toEqual([1])
    expect(await of({ offset: 1 })).toEqual([1])
    expect(await audit.countSince('akun-operator', 'sign-in', new Date('2026-11-23T02:00:00.000Z'))).toBe(1)
    expect(await audit.countSince('akun-operator', 'sign-in', new Date('2026-11-23T02:00:01.000Z'))).toBe(0)
    await close()
  })

  it('refuses to change or delete entries', async () => {
    const ledger = await open()
    await ledger.audit.note({ action: 'sign-in', ...operator })
    const other = new DatabaseSync(file)
    expect(() => other.exec("update audit_entries set action = 'sign-out'")).toThrow('never changed')
    expect(() => other.exec('delete from audit_entries')).toThrow('never deleted')
    expect(() => other.exec('insert or replace into audit_entries select * from audit_entries')).toThrow()
    other.close()
    expect(await ledger.audit.check()).toMatchObject({ ok: true })
    await ledger.close()
  })
})

describe('what an entry may hold', () => {
  const refused: [string, Partial<NewAuditEntry>][] = [
    ['a NIP', { detail: { of: '198501012010011001' } }],
    ['a NIP in groups', { detail: { of: '19850101 201001 1 001' } }],
    ['a NIP as a number', { detail: { of: 198501012010011 } }],
    ['a phone number', { detail: { of: '081234567890' } }],
    ['a phone number with hyphens', { detail: { of: '0812-3456-7890' } }],
    ['a name', { detail: { of: 'Siti Aminah' } }],
    ['a name of one word', { detail: { of: 'Siti' } }],
    ['a file name', { detail: { of: 'daftar.xlsx' } }],
    ['a NIP as a key', { detail: { '198501012010011001': 1 } }],
    ['a NIP as an account', { actorId: '198501012010011001' }],
    ['a NIP as a subject', { subject: { type: 'person', id: '198501012010011001' } }],
    ['a NIP as an import', { subject: { type: 'import', id: '198501012010011001' } }],
    ['a NIP as a trace', { traceId: '198501012010011001' }],
    ['text as a person', { subject: { type: 'person', id: 'siti' } }],
    ['a list', { detail: { of: ['dinkes'] as never } }],
  ]
  it.each(refused)('not %s', async (_, part) => {
    const ledger = await openLedger({ file: ':memory:', keys: sampleKeys, clock: () => now })
    await expect(ledger.audit.note({ action: 'people-seen', ...operator, ...part })).rejects.toThrow(
      TypeError,
    )
    expect(await ledger.audit.head()).toMatchObject({ no: 0 })
    await ledger.close()
  })

  it('but codes, counts, dates and opaque ids', async () => {
    const ledger = await openLedger({ file: ':memory:', keys: sampleKeys, clock: () => now })
    const detail = {
      ...{ code: 'import-not-ready', agencyId: 'kec-semarang-tengah', asOf: '2025-11-30', rows: 16_000 },
      ...{ before: now.toISOString(), changed: 'name,aliases', none: null, first: true },
      ...{ id: '5e1f3c1a-12345678-not-a-uuid'.slice(0, 8) },
    }
    const actorId = 'aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xY'
    await ledger.audit.note({
      ...{ action: 'import-committed', actorId, role: 'operator', detail },
      subject: { type: 'import', id: '0b8f4a52-90ab-4c1e-8d37-123456789012' },
    })
    expect((await ledger.audit.list(page)).items[0]?.detail).toEqual(detail)
    await ledger.close()
  })
})

describe('whom answers showed', () => {
  const nip = '198501012010011001'
  const other = '199002022015022002'
  const seenOf = (...nips: string[]) => {
    const seen = new PeopleSeen()
    for (const of of nips) seen.addAsn(of)
    return seen
  }

  it('is told by person and by account, and holds no number', async () => {
    const ledger = await open()
    const { audit } = ledger
    await audit.note({ action: 'people-seen', ...operator, people: seenOf(nip, other) })
    now = new Date('2026-11-23T04:00:00.000Z')
    await audit.note({ action: 'list-exported', ...operator, people: seenOf(other) })
    await audit.note({ action: 'people-seen', actorId: 'akun-mayor', role: 'mayor', people: seenOf(other) })
    expect((await audit.whoSaw({ nip }, page)).items.map(({ no }) => no)).toEqual([1])
    const found = await audit.whoSaw({ nip: other }, { offset: 0, limit: 2 })
    expect(found).toMatchObject({ person: audit.personId({ nip: other }), total: 3 })
    expect(found.items.map(({ no }) => no)).toEqual([3, 2])
    expect((await audit.whoSaw({ nik: nip.slice(0, 16) }, page)).total).toBe(0)

    const { items, total } = await audit.seenBy({ ...page, actorId: 'akun-operator' })
    expect(total).toBe(2)
    expect(items.find(({ person }) => person === audit.personId({ nip: other }))).toEqual({
      ...{ person: audit.personId({ nip: other }), kind: 'asn', times: 2 },
      ...{ first: '2026-11-23T02:00:00.000Z', last: '2026-11-23T04:00:00.000Z' },
      actions: ['list-exported', 'people-seen'],
    })
    await ledger.close()
  })

  it('is told of a time also where the clock was set back in between', async () => {
    const { audit, close } = await openLedger({ file: ':memory:', keys: sampleKeys, clock: () => now })
    for (const at of ['2026-11-22T10:00', '2026-11-23T10:00', '2026-11-23T09:00', '2026-11-22T23:00']) {
      now = new Date(`${at}:00.000Z`)
      await audit.note({ action: 'list-exported', ...operator, people: seenOf(nip) })
    }
    const times = async (from: string) => (await audit.seenBy({ ...page, from })).items[0]?.times
    expect(await times('2026-11-23T08:00:00.000Z')).toBe(2)
    expect(await times('2026-11-22T20:00:00.000Z')).toBe(3)
    expect(await times('2026-11-24T00:00:00.000Z')).toBeUndefined()
    await close()
  })

  it('counts the same view of the same people once in ten minutes, an export each time', async () => {
    const { audit, close } = await openLedger({ file: ':memory:', keys: sampleKeys, clock: () => now })
    const look = (people = seenOf(nip, other), who: { actorId: string; role: 'operator' } = operator) =>
      audit.note({ action: 'people-seen', ...who, people })
    const first = await look()
    now = new Date(now.getTime() + 9 * 60_000)
    expect(await look(seenOf(other, nip))).toEqual(first)
    expect((await look(seenOf(nip))).no).toBe(2)
    expect((await look(seenOf(nip), { ...operator, actorId: 'akun-lain' })).no).toBe(3)
    now = new Date(now.getTime() + 2 * 60_000)
    expect((await look()).no).toBe(4)
    for (const no of [5, 6]) {
      expect((await audit.note({ action: 'list-exported', ...operator, people: seenOf(nip) })).no).toBe(no)
    }
    await close()
  })

  it('is dropped after its time without breaking the chain', async () => {
    const ledger = await open()
    const { audit } = ledger
    await audit.note({ action: 'people-seen', ...operator, people: seenOf(nip), sealed: 'YQ' })
    now = new Date('2026-11-24T02:00:00.000Z')
    await audit.note({ action: 'people-seen', actorId: 'akun-mayor', role: 'mayor', people: seenOf(nip) })
    expect(await audit.forget(new Date('2026-11-24T00:00:00.000Z'))).toEqual({ entries: 2 })
    expect((await audit.whoSaw({ nip }, page)).items.map(({ no }) => no)).toEqual([2])
    expect((await audit.list(page)).items.at(-1)).toMatchObject({ no: 1, people: 1, reason: null })
    expect(await audit.check()).toMatchObject({ ok: true })
    await ledger.close()
  })

  it('lies on the disk no more once it is dropped, and its place is used again', async () => {
    const ledger = await open()
    const { audit } = ledger
    const idOf = (no: number) => personIdOf(sampleKeys.people, { nip: nipOf(no) })
    const nipOf = (no: number) => `1985010120100${10_000 + no}`
    const onDisk = (no: number) =>
      [file, `${file}-wal`].some(
        path => existsSync(path) && readFileSync(path).includes(Buffer.from(idOf(no))),
      )
    const sizes = () => {
      const reader = new DatabaseSync(file, { readOnly: true })
      const { pages, free } = reader
        .prepare(
          'select page_count as pages, freelist_count as free from pragma_page_count, pragma_freelist_count',
        )
        .get() as { pages: number; free: number }
      reader.close()
      return { pages, free }
    }
    /** A thousand people, on two hundred lists. */
    const lookAround = (first: number) =>
      Promise.all(
        Array.from({ length: 200 }, (_, n) =>
          audit.note({
            ...{ action: 'people-seen', ...operator },
            people: seenOf(
              ...Array.from({ length: 100 }, (_, at) => nipOf(first + ((n * 31 + at * 7) % 1000))),
            ),
          }),
        ),
      )
    const grown: number[] = []
    for (const year of [2026, 2027, 2028, 2029]) {
      now = new Date(`${year}-11-23T02:00:00.000Z`)
      const before = sizes().pages
      await lookAround(year)
      grown.push(sizes().pages - before)
      expect(onDisk(year)).toBe(true)
      now = new Date(`${year}-11-24T02:00:00.000Z`)
      expect(await audit.forget(now)).toEqual({ entries: 200 })
      expect(onDisk(year)).toBe(false)
      expect(sizes().free).toBeGreaterThan(50)
    }
    const [first = 0, ...later] = grown
    // What stays is the entries alone.
    for (const pages of later) expect(pages).toBeLessThan(first / 2)
    expect(await audit.check()).toMatchObject({ ok: true })
    await ledger.close()
  })
})
