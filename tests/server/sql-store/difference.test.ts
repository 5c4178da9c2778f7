import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sampleKeys } from '../../../mocks/sample-keys.ts'
import { openSqlStore, type SqlStore } from '../../../src/server/sql-store/open-sql-store.ts'
import { actors, asn, coverage, day, draft, load, membership, registration, view, withdraw } from './city.ts'

const october = '2025-10-31'
const november = '2025-11-30'
const none = { added: 0, removed: 0, moved: 0, changed: 0, unchanged: 0 }

let store: SqlStore
beforeEach(async () => {
  store = await openSqlStore({ file: ':memory:', keys: sampleKeys })
})
afterEach(() => store.close())

const difference = (id: string) => store.system.difference(id)
const pageOf = (id: string, change: 'added' | 'removed' | 'moved' | 'changed', offset = 0, limit = 100) =>
  store.system.differenceItems(id, { change, offset, limit })

describe('the difference of a draft', () => {
  const people = [asn(1, 'dinkes'), asn(2, 'dinkes'), asn(3, 'disdik')]

  it('names who comes, goes, moves and changes, page by page', async () => {
    await load(store, { kind: 'roster', asOf: october, records: people })
    const records = [asn(1, 'disdik'), asn(2, 'dinkes', { grade: 'IV/a' }), asn(4, 'dpu'), asn(5, 'dpu')]
    const id = await draft(store, { kind: 'roster', asOf: november, records })
    expect(await difference(id)).toMatchObject({
      against: october,
      added: 2,
      removed: 1,
      moved: 1,
      changed: 1,
    })
    expect((await pageOf(id, 'moved')).items).toMatchObject([
      { name: 'Pegawai 001', fromAgencyId: 'dinkes', toAgencyId: 'disdik', row: { sheet: 'Data', row: 2 } },
    ])
    expect((await pageOf(id, 'changed')).items[0]?.fields).toEqual([
      { field: 'grade', from: null, to: 'IV/a' },
    ])
    expect((await pageOf(id, 'removed')).items).toMatchObject([{ name: 'Pegawai 003', row: null }])
    const second = await pageOf(id, 'added', 1, 1)
    expect(second).toMatchObject({ total: 2, items: [{ name: 'Pegawai 005' }] })
  })

  it('is counted again once other data stands', async () => {
    const imports = store.for(actors.operator).imports
    const id = await draft(store, { kind: 'roster', asOf: november, records: people })
    expect(await imports.difference(id)).toMatchObject({ against: null, added: 3 })
    await load(store, { kind: 'roster', asOf: october, records: people.slice(1) })
    expect(await imports.difference(id)).toBeNull()
    expect(await difference(id)).toMatchObject({ against: october, added: 1, unchanged: 2 })
    expect(await imports.difference(id)).toMatchObject({ against: october, added: 1 })
  })

  it('tells last month’s file under this month’s date, saved anew or not', async () => {
    const first = await load(store, { kind: 'roster', asOf: october, records: people })
    const same = await draft(store, { kind: 'roster', asOf: november, records: people, content: 'anew' })
    expect(await difference(same)).toEqual({
      ...none,
      unchanged: 3,
      against: october,
      isUnchanged: true,
      sameAs: { importId: first, asOf: october },
    })
    // The right file was loaded for November already: the wrong one is told all the same.
    await load(store, { kind: 'roster', asOf: november, records: [...people, asn(4, 'dpu')] })
    expect(await difference(same)).toMatchObject({
      ...{ against: november, removed: 1, isUnchanged: false },
      sameAs: { importId: first, asOf: october },
    })
  })

  it('shows a worker’s number only masked', async () => {
    await load(store, { kind: 'registrations', asOf: october, records: [registration(1, 11)] })
    const records = [registration(1, 11, { amount: 16800 }), registration(2, 12, { workerName: null })]
    const id = await draft(store, { kind: 'registrations', asOf: november, records })
    const pages = [await pageOf(id, 'added'), await pageOf(id, 'changed')]
    expect(pages.map(page => page.total)).toEqual([1, 1])
    expect(JSON.stringify(pages)).not.toMatch(/33740101018500\d\d/)
    expect(JSON.stringify(pages)).toContain('3374••••••••0012')
  })

  it('takes a month of coverage from one file: a segment it leaves out is gone, other months stay', async () => {
    const bpu = { ...coverage('2025-10-31', 400, 100), segment: 'BPU' as const }
    const pu = { ...coverage('2025-10-31', 600, 300), segment: 'PU' as const }
    await load(store, {
      kind: 'coverage',
      asOf: october,
      records: [coverage('2025-09-30', 900, 350), bpu, pu],
    })
    const id = await draft(store, { kind: 'coverage', asOf: october, records: [{ ...bpu, protected: 120 }] })
    expect(await difference(id)).toMatchObject({ ...none, removed: 1, changed: 1 })
    expect((await pageOf(id, 'removed')).items[0]?.name).toBe('2025-10 · PU')
  })
})

describe('the preview of a withdrawal', () => {
  it('names what stands again and every date that changes', async () => {
    const first = await load(store, {
      kind: 'roster',
      asOf: october,
      records: [asn(1, 'dinkes'), asn(2, 'dpu')],
    })
    const second = await load(store, {
      kind: 'roster',
      asOf: october,
      records: [asn(2, 'dinkes'), asn(3, 'dpu')],
    })
    await load(store, { kind: 'memberships', asOf: november, records: [membership(1, 'active')] })
    expect(await store.system.previewWithdrawal(second)).toEqual({
      ...{ restores: first, completions: [], cutOffs: [october, november] },
      ...{ added: 1, removed: 1, moved: 1, changed: 0 },
    })
    // The first does not stand: to withdraw it changes nothing.
    expect(await store.system.previewWithdrawal(first)).toMatchObject({ restores: null, cutOffs: [] })
  })

  it('comes true', async () => {
    const dates = [october, november, '2025-12-31'] as const
    const roster = fc.uniqueArray(
      fc.tuple(fc.integer({ min: 1, max: 8 }), fc.constantFrom('dinkes', 'disdik', 'dpu')),
      { minLength: 1, selector: ([n]) => n },
    )
    const pairs = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 })), {
      selector: pair => pair.join(),
    })
    const file = fc.record({
      asOf: fc.constantFrom(...dates),
      own: fc.boolean(),
      roster,
      pairs,
      isRoster: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 2, maxLength: 5 }), fc.nat(), async (files, pick) => {
        const city = await openSqlStore({ file: ':memory:', keys: sampleKeys })
        try {
          const ids = []
          for (const [index, { asOf, own, roster: rows, pairs: registered, isRoster }] of files.entries()) {
            const scope = own ? { agencyId: 'dinkes' } : {}
            const content = `${index}`
            ids.push(
              isRoster
                ? await load(city, {
                    ...{ kind: 'roster', asOf, content, ...scope },
                    records: rows.map(([n, agencyId]) => asn(n, own ? 'dinkes' : agencyId)),
                  })
                : await load(city, {
                    ...{ kind: 'registrations', asOf, content, ...scope },
                    records: registered.map(([p, w]) => registration(p, w)),
                  }),
            )
          }
          const picked = pick % ids.length
          const id = ids[picked] as string
          await expectPreviewComesTrue(city, id, files[picked] as { asOf: string; isRoster: boolean })
        } finally {
          await city.close()
        }
      }),
      { numRuns: 25, seed: 20251130 },
    )
  }, 120_000)
})

async function expectPreviewComesTrue(
  city: SqlStore,
  id: string,
  { asOf, isRoster }: { asOf: string; isRoster: boolean },
): Promise<void> {
  const preview = await city.system.previewWithdrawal(id)
  const [viewBefore, peopleBefore] = [await view(city), await peopleAt(city, asOf)]
  await withdraw(city, id)
  const [viewAfter, peopleAfter] = [await view(city), await peopleAt(city, asOf)]
  const figuresOf = (of: Awaited<ReturnType<typeof view>>, date: string) => {
    const index = of.cutOffs.findIndex((cutOff: { asOf: string }) => cutOff.asOf === date)
    return index < 0 ? null : JSON.stringify([of.cutOffs[index], withoutSince(of.lists[index])])
  }
  for (const { asOf: date } of viewBefore.cutOffs) {
    if (figuresOf(viewBefore, date) !== figuresOf(viewAfter, date)) expect(preview.cutOffs).toContain(date)
  }
  if (!isRoster) return
  const { added, removed, moved } = preview
  expect({ added, removed, moved }).toEqual({
    added: [...peopleAfter.keys()].filter(nip => !peopleBefore.has(nip)).length,
    removed: [...peopleBefore.keys()].filter(nip => !peopleAfter.has(nip)).length,
    moved: [...peopleAfter].filter(([nip, agency]) => (peopleBefore.get(nip) ?? agency) !== agency).length,
  })
}

/** Since when a state has held is told by the other dates, not by this one's figures. */
function withoutSince(list: unknown): unknown {
  return JSON.parse(JSON.stringify(list, (key, value) => (key === 'since' ? undefined : value)))
}

async function peopleAt(city: SqlStore, asOf: string): Promise<Map<string, string>> {
  const mayor = city.for(actors.mayor)
  const query = { employment: 'all', sort: 'nip', offset: 0, limit: 500 } as const
  const { items } = await mayor.listAsn({ ...query, asOf: day(asOf) })
  return new Map(items.map(item => [item.nip, item.agencyId]))
}
