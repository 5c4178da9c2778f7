import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sampleKeys } from '../../../mocks/sample-keys.ts'
import type { ErasureOrder } from '../../../src/api/system-store.ts'
import type { Nik } from '../../../src/domain/nik.ts'
import { debitResults, membershipStatuses } from '../../../src/domain/records.ts'
import { openSqlStore, type SqlStore } from '../../../src/server/sql-store/open-sql-store.ts'
import { actors, asn, debit, load, membership, nip, registration, withdraw } from './city.ts'

const dates = ['2025-09-30', '2025-10-31', '2025-11-30'] as const
const people = fc.integer({ min: 1, max: 8 })
const workers = fc.integer({ min: 1, max: 10 })
/** Every second worker is a woman born in 1940, too old to be counted: a tombstone must be so as well. */
const nik = (n: number) => `337401${n % 2 === 0 ? '410140' : '010185'}${String(n).padStart(4, '0')}` as Nik
const occupations = fc.constantFrom(null, 'Tukang becak', 'Penjahit', 'sopir angkot')
const programmes = fc.constantFrom(null, 'JKK + JKM + JHT', 'JKK dan JKM')

const roster = fc
  .uniqueArray(fc.tuple(people, fc.constantFrom('dinkes', 'disdik'), fc.constantFrom('PNS', 'PPPK')), {
    minLength: 1,
    selector: ([n]) => n,
  })
  .map(rows => ({
    kind: 'roster' as const,
    records: rows.map(([n, agencyId, employment]) => asn(n, agencyId, { employment: employment as 'PNS' })),
  }))
const registrations = fc
  .uniqueArray(
    fc.tuple(people, workers, fc.constantFrom(null, '1950-01-01', '2025-03-01'), occupations, programmes),
    { minLength: 1, selector: ([p, w]) => `${p} ${w}` },
  )
  .map(rows => ({
    kind: 'registrations' as const,
    records: rows.map(([p, w, on, occupation, programme]) =>
      registration(p, w, {
        ...{ nik: nik(w), registeredOn: on as never, occupation, programme },
        sponsorName: `Pegawai ${p}`,
      }),
    ),
  }))
const memberships = fc
  .uniqueArray(
    fc.tuple(workers, fc.constantFrom(...membershipStatuses), fc.constantFrom(null, 'BPU', 'PU')),
    { selector: ([w]) => w },
  )
  .map(rows => ({
    kind: 'memberships' as const,
    records: rows.map(([w, status, segment]) => ({ ...membership(w, status), nik: nik(w), segment })),
  }))
const debits = fc
  .uniqueArray(
    fc.tuple(
      people,
      fc.option(workers, { freq: 2 }),
      fc.constantFrom(...dates),
      fc.constantFrom(...debitResults),
      fc.constantFrom(null, 16_800, 33_600),
    ),
    { selector: ([p, w, month]) => `${p} ${w} ${month}` },
  )
  .map(rows => ({
    kind: 'debits' as const,
    records: rows.map(([p, w, month, result, amount]) =>
      debit(p, month, result, { nik: w === null ? null : nik(w), amount }),
    ),
  }))
const file = fc.record({
  asOf: fc.constantFrom(...dates),
  file: fc.oneof(roster, registrations, memberships, debits),
})
const files = fc.uniqueArray(file, {
  minLength: 3,
  maxLength: 7,
  selector: one => (one.file.kind === 'debits' ? 'debits' : `${one.file.kind} ${one.asOf}`),
})
const somebody = fc.oneof(
  { weight: 1, arbitrary: people.map(n => ({ nip: nip(n) })) },
  { weight: 2, arbitrary: workers.map(n => ({ nik: nik(n) })) },
)
type Loaded = typeof file extends fc.Arbitrary<infer One> ? One : never

const loadInto = (store: SqlStore, { asOf, file: { kind, records } }: Loaded) =>
  load(store, { kind, asOf, records: records as never })

/** All that is counted, without whom: two stores with equal figures count alike. */
async function figures(store: SqlStore) {
  const mayor = store.for(actors.mayor)
  const lists = []
  for (const { asOf, kinds } of await mayor.cutOffs()) {
    const participation = await mayor.findParticipation(asOf, 'all')
    const { items, total, byState } = await mayor.listAsn({
      ...{ asOf, employment: 'all', sort: 'nip', offset: 0, limit: 500 },
    })
    const states = items.map(item => {
      const { nip: _, name: __, position: ___, grade: ____, since: _____, ...counted } = item
      return JSON.stringify(counted)
    })
    const counted = participation && { ...participation, sources: [] }
    lists.push({ asOf, kinds, participation: counted, total, byState, states: states.toSorted() })
  }
  const trends = [await mayor.trend('all'), await mayor.trend('PNS'), await mayor.trend('PPPK')]
  return JSON.parse(JSON.stringify({ lists, trends }))
}

async function inStore<T>(work: (store: SqlStore) => Promise<T>): Promise<T> {
  const store = await openSqlStore({ file: ':memory:', keys: sampleKeys })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

const order = (person: ErasureOrder['person']): ErasureOrder => ({
  ...{ person, reason: 'permintaan yang bersangkutan', username: 'admin' },
  at: new Date('2026-01-05T03:00:00Z'),
})

/** Without the person: what comes in later about them is new data. */
function withoutPerson(one: Loaded, person: ErasureOrder['person']): Loaded {
  const [key, number] = Object.entries(person)[0] as [string, string]
  const records = (one.file.records as readonly object[]).filter(
    record => (record as Record<string, unknown>)[key] !== number,
  )
  return { ...one, file: { ...one.file, records } as Loaded['file'] }
}

const runs = { numRuns: 15, seed: 20260105 }

it('whoever is erased, no figure of any cut-off changes', async () => {
  await fc.assert(
    fc.asyncProperty(files, somebody, (several, person) =>
      inStore(async store => {
        for (const one of several) await loadInto(store, one)
        const before = await figures(store)
        const { known } = await store.system.previewErasure(person)
        fc.pre(known)
        await store.system.erasePerson(order(person))
        expect(await figures(store)).toEqual(before)
        // An earlier roster comes and goes: everything is counted anew from the tombstones.
        const stranger = { kind: 'roster' as const, asOf: '2025-08-31', records: [asn(99, 'dpu')] }
        await withdraw(store, await load(store, stranger))
        expect(await figures(store)).toEqual(before)
      }),
    ),
    runs,
  )
}, 120_000)

it('what is loaded and withdrawn later counts as if nobody had been erased', async () => {
  await fc.assert(
    fc.asyncProperty(files, somebody, fc.nat(), async (several, person, at) => {
      const [last, ...first] = several as [Loaded, ...Loaded[]]
      const run = (isErased: boolean) =>
        inStore(async store => {
          const ids = []
          for (const one of first) ids.push(await loadInto(store, one))
          const { known } = await store.system.previewErasure(person)
          fc.pre(known)
          if (isErased) await store.system.erasePerson(order(person))
          const after = []
          await loadInto(store, withoutPerson(last, person))
          after.push(await figures(store))
          await withdraw(store, ids[at % ids.length] as string)
          after.push(await figures(store))
          return after
        })
      expect(await run(true)).toEqual(await run(false))
    }),
    runs,
  )
}, 120_000)

it('somebody too old to be counted stays so as a tombstone', async () => {
  await inStore(async store => {
    await load(store, { kind: 'roster', asOf: dates[1], records: [asn(1, 'dinkes'), asn(2, 'dinkes')] })
    const records = [registration(1, 2, { nik: nik(2) }), registration(2, 1, { nik: nik(1) })]
    await load(store, { kind: 'registrations', asOf: dates[1], records })
    const owing = [1, 2].map(n => ({ ...membership(n, 'arrears'), nik: nik(n) }))
    await load(store, { kind: 'memberships', asOf: dates[1], records: owing })
    const before = await figures(store)
    expect(before.lists[0].byState).toMatchObject({ lapsed: 1, awaiting: 1 })
    await store.system.erasePerson(order({ nik: nik(2) }))
    await load(store, { kind: 'roster', asOf: dates[0], records: [asn(99, 'dpu')] })
    expect((await figures(store)).lists[0]).toMatchObject({
      asOf: dates[1],
      byState: before.lists[0].byState,
    })
  })
})
