import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SqlStore } from '../../../src/server/sql-store/open-sql-store.ts'
import { actors, asn, day, debit, load, membership, nip, registration, view, withdraw } from './city.ts'

const september = '2025-09-30'
const october = '2025-10-31'
const november = '2025-11-30'
const at = new Date('2025-12-01T02:00:00Z')

/** Links between a former number and the one that took its place. */
export function nipLinkContract(name: string, open: () => Promise<SqlStore>): void {
  describe(`changed numbers in ${name}`, () => {
    let store: SqlStore
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())

    const links = () => store.for(actors.operator).nipLinks()
    const decide = (decision: 'confirmed' | 'rejected', ...ids: string[]) =>
      store.system.decideNipLinks({ ids, decision, username: 'operator', at })
    const named = (n: number, person = 'Eko Rekaan, S.Kom') => asn(n, 'dinkes', { name: person })
    const linkId = `${nip(1)}-${nip(3)}`

    /** Number 1 becomes 3 in October; the workers are registered under 1, one more comes under 3. */
    async function changedCity(): Promise<string> {
      await load(store, {
        kind: 'roster',
        asOf: september,
        records: [named(1), asn(2, 'dinkes'), asn(5, 'disdik')],
      })
      const records = [registration(1, 11), registration(1, 12), registration(2, 21)]
      await load(store, { kind: 'registrations', asOf: september, records })
      await load(store, { kind: 'memberships', asOf: september, records: [membership(11, 'active')] })
      return load(store, {
        kind: 'roster',
        asOf: october,
        records: [named(3, 'EKO REKAAN'), asn(2, 'dinkes'), asn(5, 'disdik')],
      })
    }

    const stateOf = async (n: number, asOf: string) =>
      (await store.for(actors.mayor).findAsn(nip(n), day(asOf)))?.state

    it('are proposed when a roster is loaded, and change nothing until they are confirmed', async () => {
      const roster = await changedCity()
      expect(await links()).toEqual([
        {
          id: linkId,
          formerNip: nip(1),
          nip: nip(3),
          name: 'EKO REKAAN',
          agencyId: 'dinkes',
          status: 'proposed',
          importId: roster,
          decidedBy: null,
          decidedAt: null,
          workers: 2,
          rivals: 0,
        },
      ])
      const october1 = await store.for(actors.mayor).findParticipation(day(october), 'all')
      expect(october1?.city).toMatchObject({ active: 0, unmatchedSponsors: { left: 1, unknown: 0 } })
    })

    it('join what stands under the former number, only where the new one is on the roster', async () => {
      await changedCity()
      await decide('confirmed', linkId)
      expect(await links()).toMatchObject([
        { status: 'confirmed', decidedBy: 'operator', decidedAt: at.toISOString() },
      ])
      const mayor = store.for(actors.mayor)
      const now = await mayor.findParticipation(day(october), 'all')
      expect(now?.city).toMatchObject({
        headcount: 3,
        active: 1,
        awaiting: 1,
        none: 1,
        registeredSponsors: 2,
        registeredWorkers: 3,
        activeWorkers: 1,
        unmatchedSponsors: { left: 0, unknown: 0 },
      })
      const before = await mayor.findParticipation(day(september), 'all')
      expect(before?.city).toMatchObject({ active: 1, unmatchedSponsors: { left: 0, unknown: 0 } })
      expect(await stateOf(1, september)).toBe('active')
    })

    it('show the person with the former number, its workers and its history', async () => {
      await changedCity()
      await decide('confirmed', linkId)
      const mayor = store.for(actors.mayor)
      const person = await mayor.findAsn(nip(3), day(october))
      expect(person).toMatchObject({
        nip: nip(3),
        formerNips: [nip(1)],
        registeredWorkers: 2,
        activeWorkers: 1,
        since: null,
        history: [
          { asOf: september, state: 'active' },
          { asOf: october, state: 'active' },
        ],
      })
      expect(person?.workers.map(worker => worker.state)).toEqual(['active', 'awaiting'])
      expect((await mayor.findAsn(nip(1), day(october)))?.nip).toBe(nip(3))
      expect((await mayor.findAsn(nip(1), day(september)))?.nip).toBe(nip(1))
    })

    it('are found by the former number, and are no coming and going', async () => {
      await changedCity()
      const mayor = store.for(actors.mayor)
      const search = async () => {
        const query = { asOf: day(october), employment: 'all', sort: 'nip', offset: 0, limit: 10 } as const
        const { items, total } = await mayor.listAsn({ ...query, search: nip(1) })
        return [total, ...items.map(item => item.nip)]
      }
      const changes = async () =>
        (await mayor.listChanges({ from: day(september), to: day(october), limit: 10 })).items.map(
          ({ nip: number, from, to }) => [number, from, to],
        )
      expect([await search(), await changes()]).toEqual([
        [0],
        [
          [nip(3), null, 'none'],
          [nip(1), 'active', null],
        ],
      ])
      await decide('confirmed', linkId)
      expect([await search(), await changes()]).toEqual([[1, nip(3)], []])
    })

    it('are for the operator alone', async () => {
      await changedCity()
      for (const actor of [actors.mayor, actors.planner, actors.admin, actors.dinkes]) {
        await expect(store.for(actor).nipLinks()).rejects.toMatchObject({ code: 'forbidden' })
      }
      expect((await store.for(actors.dinkes).findAsn(nip(3), day(october)))?.formerNips).toEqual([])
      await decide('confirmed', linkId)
      expect((await store.for(actors.dinkes).findAsn(nip(1), day(october)))?.nip).toBe(nip(3))
      expect(await store.for(actors.disdik).findAsn(nip(1), day(october))).toBeNull()
    })

    it('go with the roster that brought them, but a decision is kept', async () => {
      const roster = await changedCity()
      await withdraw(store, roster)
      expect(await links()).toEqual([])
      const again = [named(3), asn(2, 'dinkes'), asn(5, 'disdik')]
      await load(store, { kind: 'roster', asOf: october, records: again })
      await decide('rejected', linkId)
      await load(store, { kind: 'roster', asOf: november, records: again })
      expect(await links()).toMatchObject([{ id: linkId, status: 'rejected', workers: 2 }])
    })

    it('leave it open which of two it is, and let only one be confirmed', async () => {
      await load(store, { kind: 'roster', asOf: september, records: [named(1)] })
      await load(store, { kind: 'roster', asOf: october, records: [named(3), named(7)] })
      const both = await links()
      expect(both.map(link => [link.nip, link.status, link.rivals])).toEqual([
        [nip(3), 'proposed', 1],
        [nip(7), 'proposed', 1],
      ])
      const before = await view(store)
      await expect(decide('confirmed', ...both.map(link => link.id))).rejects.toMatchObject({
        code: 'conflict',
      })
      await decide('confirmed', `${nip(1)}-${nip(7)}`)
      await expect(decide('confirmed', linkId)).rejects.toMatchObject({ code: 'conflict' })
      await decide('rejected', `${nip(1)}-${nip(7)}`)
      expect(await view(store)).toEqual(before)
      expect((await links()).map(link => link.rivals)).toEqual([0, 1])
      await expect(decide('rejected', 'tidak-ada')).rejects.toMatchObject({ code: 'not-found' })
    })

    it('join debits too: what was paid under both numbers adds up', async () => {
      await load(store, { kind: 'roster', asOf: september, records: [named(1)] })
      const records = [registration(1, 11), registration(3, 12)]
      await load(store, { kind: 'registrations', asOf: september, records })
      await load(store, { kind: 'roster', asOf: october, records: [named(3)] })
      const paid = [
        debit(1, october, 'success', { amount: 16_800 }),
        debit(3, october, 'success', { amount: 16_800 }),
      ]
      await load(store, { kind: 'debits', asOf: october, records: paid })
      await decide('confirmed', linkId)
      expect(await store.for(actors.mayor).findAsn(nip(3), day(october))).toMatchObject({
        state: 'active',
        activeWorkers: 2,
        basis: 'debits',
        expectedDebit: 33_600,
        workers: [{ state: 'active' }, { state: 'active' }],
      })
    })

    it('follow a number changed twice', async () => {
      await load(store, { kind: 'roster', asOf: september, records: [named(1)] })
      await load(store, { kind: 'registrations', asOf: september, records: [registration(1, 11)] })
      await load(store, { kind: 'roster', asOf: october, records: [named(3)] })
      await load(store, { kind: 'roster', asOf: november, records: [named(5)] })
      await decide('confirmed', ...(await links()).map(link => link.id))
      expect(await store.for(actors.mayor).findAsn(nip(5), day(november))).toMatchObject({
        formerNips: [nip(3), nip(1)],
        registeredWorkers: 1,
        history: [{ asOf: september }, { asOf: october }, { asOf: november, registeredWorkers: 1 }],
      })
    })

    it('give back exactly the former figures when a decision is undone', async () => {
      const person = fc.integer({ min: 1, max: 8 })
      const rosters = fc.tuple(
        fc.uniqueArray(person, { minLength: 1 }),
        fc.uniqueArray(person, { minLength: 1 }),
      )
      const pairs = fc.uniqueArray(fc.tuple(person, fc.integer({ min: 1, max: 12 })), {
        minLength: 1,
        selector: pair => pair.join(),
      })
      await fc.assert(
        fc.asyncProperty(rosters, pairs, async ([first, second], registered) => {
          const city = await open()
          try {
            const records = (people: readonly number[]) => people.map(n => named(n, `Pegawai ${n % 2}`))
            await load(city, { kind: 'roster', asOf: september, records: records(first) })
            await load(city, {
              kind: 'registrations',
              asOf: september,
              records: registered.map(([p, w]) => registration(p, w)),
            })
            await load(city, { kind: 'roster', asOf: october, records: records(second) })
            const before = await view(city)
            for (const { id } of await city.for(actors.operator).nipLinks()) {
              await city.system.decideNipLinks({ ids: [id], decision: 'confirmed', username: 'operator', at })
              const joined = await city.for(actors.mayor).findParticipation(day(october), 'all')
              expect(joined?.city.headcount).toBe(second.length)
              await city.system.decideNipLinks({ ids: [id], decision: 'rejected', username: 'operator', at })
              expect(await view(city)).toEqual(before)
            }
          } finally {
            await city.close()
          }
        }),
        { numRuns: 15, seed: 20251130 },
      )
    }, 60_000)
  })
}
