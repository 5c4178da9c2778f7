import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sampleKeys } from '../../../mocks/sample-keys.ts'
import { deriveKeys } from '../../../src/server/keys.ts'
import { openSqlStore, type SqlStore } from '../../../src/server/sql-store/open-sql-store.ts'
import { createSeals } from '../../../src/server/sql-store/seals.ts'
import { actors, asn, debit, load, membership, nik, nip, registration } from './city.ts'

let store: SqlStore

async function fill(city: SqlStore): Promise<void> {
  const asOf = '2025-11-30'
  await load(city, { kind: 'roster', asOf, records: [asn(1, 'dinkes'), asn(2, 'disdik')] })
  const records = [
    registration(1, 12, { occupation: 'Sopir Bu Tumini' }),
    registration(1, 11),
    registration(2, 11),
  ]
  await load(city, { kind: 'registrations', asOf, records })
}
const workersOf = async (city: SqlStore, person: number) =>
  (await city.for(actors.operator).findAsn(nip(person), undefined))?.workers ?? []

beforeEach(async () => {
  store = await openSqlStore({ file: ':memory:', keys: sampleKeys })
  await fill(store)
})
afterEach(() => store.close())

describe('the id of a worker', () => {
  it('is theirs with whoever sponsors them, and nothing of the number can be read from it', async () => {
    const [first, second] = await workersOf(store, 1)
    expect(second).toMatchObject({ name: 'Pekerja 12', occupation: 'Sopir Bu Tumini' })
    expect(first).toMatchObject({ name: 'Pekerja 11', occupation: null })
    expect((await workersOf(store, 2)).map(worker => worker.id)).toEqual([first?.id])
    expect(second?.id).not.toBe(first?.id)
    for (const { id } of await workersOf(store, 1)) expect(id).toMatch(/^[\w-]{22}$/)
    const seals = createSeals(sampleKeys)
    expect(seals.openWorkerId(first?.id ?? '')).toBe(nik(11))
    // A copied database tells nobody who is meant by an id that they were shown.
    expect(first?.id).not.toBe(seals.sealNik(nik(11)))
  })

  it('is another under another key: it says nothing to other cities', async () => {
    const keys = deriveKeys('T6pQ1vXz8LmN4rSw2YbG7hJk0CdF5aUe9Ri3oPtV')
    const other = await openSqlStore({ file: ':memory:', keys })
    await fill(other)
    const ids = (await workersOf(other, 1)).map(worker => worker.id)
    expect(ids).toHaveLength(2)
    for (const { id } of await workersOf(store, 1)) expect(ids).not.toContain(id)
    await other.close()
  })

  it('leaves workers in the order of their numbers, whatever those are sealed to', async () => {
    const records = Array.from({ length: 40 }, (_, n) => registration(1, 40 - n))
    await load(store, { kind: 'registrations', asOf: '2025-12-31', records })
    const { workers } = (await store.for(actors.operator).findAsn(nip(1), undefined)) ?? { workers: [] }
    const shown = workers.map(worker => worker.nik)
    expect(shown).toHaveLength(40)
    expect(shown).toEqual(shown.toSorted())
  })
})

describe('numbers that are sealed', () => {
  it('are matched between files of every kind', async () => {
    await load(store, { kind: 'memberships', asOf: '2025-11-30', records: [membership(11, 'active')] })
    expect((await workersOf(store, 1)).map(worker => worker.state)).toEqual(['active', 'awaiting'])
    const members = await store.system.activeMembersAt('2025-11-30' as never, 'none')
    expect([...members]).toEqual([nik(11)])
  })

  it('are matched with debits, whose remarks come back', async () => {
    const paid = debit(1, '2025-11-30', 'success', { nik: nik(12), amount: 16_800, remark: 'Saldo cukup' })
    await load(store, { kind: 'debits', asOf: '2025-11-30', records: [paid] })
    const detail = await store.for(actors.operator).findAsn(nip(1), undefined)
    expect(detail?.workers.map(worker => worker.state)).toEqual(['awaiting', 'active'])
    expect(detail?.debits).toMatchObject([{ nik: '3374••••••••0012', remark: 'Saldo cukup' }])
  })
})
