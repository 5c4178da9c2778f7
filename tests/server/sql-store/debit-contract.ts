import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SqlStore } from '../../../src/server/sql-store/open-sql-store.ts'
import {
  actors,
  asn,
  day,
  debit,
  draft,
  load,
  membership,
  nik,
  nip,
  registration,
  view,
  withdraw,
} from './city.ts'

const september = '2025-09-30'
const october = '2025-10-31'
const november = '2025-11-30'
const price = 16_800

/** Debits in a store: whose month stands, what they say, and that they can be taken back. */
export function debitContract(name: string, open: () => Promise<SqlStore>): void {
  describe(`debits in ${name}`, () => {
    let store: SqlStore
    beforeEach(async () => {
      store = await open()
      await load(store, { kind: 'roster', asOf: september, records: [1, 2, 3, 4].map(n => asn(n, 'dinkes')) })
      const records = [registration(1, 11), registration(1, 12), registration(2, 21), registration(3, 31)]
      await load(store, { kind: 'registrations', asOf: september, records })
    })
    afterEach(() => store.close())

    const twoMonths = [
      debit(1, october, 'success', { amount: 2 * price }),
      debit(2, october, 'failure', { remark: 'Saldo tidak cukup' }),
      debit(1, november, 'failure'),
      debit(3, november, 'success', { nik: nik(31), amount: price }),
    ]

    /** Basis, and the states of ASN 1 to 4, at a date. */
    async function statesAt(asOf: string) {
      const mayor = store.for(actors.mayor)
      const { basis } = (await mayor.findParticipation(day(asOf), 'all')) ?? {}
      const query = { asOf: day(asOf), employment: 'all', sort: 'nip', offset: 0, limit: 10 } as const
      const { items } = await mayor.listAsn(query)
      const byNip = new Map(items.map(item => [item.nip, item.state]))
      return [basis, ...[1, 2, 3, 4].map(n => byNip.get(nip(n)))].join(' ')
    }

    it('make a cut-off of each month and speak for that month alone', async () => {
      await load(store, { kind: 'debits', asOf: november, records: twoMonths })
      expect(await store.for(actors.mayor).cutOffs()).toEqual([
        { asOf: november, kinds: ['debits'] },
        { asOf: october, kinds: ['debits'] },
        { asOf: september, kinds: ['roster', 'registrations'] },
      ])
      expect(await statesAt(september)).toBe('none awaiting awaiting awaiting none')
      expect(await statesAt(october)).toBe('debits active lapsed awaiting none')
      expect(await statesAt(november)).toBe('debits lapsed awaiting active none')
    })

    it('name their file among the sources, and show where each row stood', async () => {
      const id = await load(store, { kind: 'debits', asOf: november, records: twoMonths })
      const operator = store.for(actors.operator)
      const { sources } = (await operator.findParticipation(day(october), 'all')) as NonNullable<
        Awaited<ReturnType<typeof operator.findParticipation>>
      >
      expect(sources.map(source => source.kind)).toEqual(['roster', 'registrations', 'debits'])
      const person = await operator.findAsn(nip(2), day(october))
      expect(person).toMatchObject({
        basis: 'debits',
        state: 'lapsed',
        debitShort: false,
        expectedDebit: price,
        debits: [{ month: october, nik: null, result: 'failure', remark: 'Saldo tidak cukup' }],
        workers: [{ state: 'arrears' }],
      })
      expect(person?.debits[0]?.origin).toMatchObject({ importId: id, sheet: 'Data', row: 3 })
      expect((await operator.findAsn(nip(2), day(september)))?.basis).toBe('none')
    })

    it('stand by month: the file committed last speaks for the months it holds, and only for those', async () => {
      await load(store, { kind: 'debits', asOf: november, records: twoMonths })
      const before = await view(store)
      const corrected = [debit(1, november, 'success', { amount: 2 * price }), debit(2, november, 'failure')]
      const id = await load(store, { kind: 'debits', asOf: november, records: corrected })
      expect(await statesAt(october)).toBe('debits active lapsed awaiting none')
      expect(await statesAt(november)).toBe('debits active lapsed awaiting none')
      await withdraw(store, id)
      expect(await view(store)).toEqual(before)
    })

    it('flag a debit that does not cover the workers, on the list, the person and the city', async () => {
      const records = [debit(1, october, 'success', { amount: 2 * price - 1 })]
      await load(store, { kind: 'debits', asOf: october, records })
      const mayor = store.for(actors.mayor)
      expect(await statesAt(october)).toBe('debits awaiting awaiting awaiting none')
      expect((await mayor.findParticipation(day(october), 'all'))?.shortDebits).toBe(1)
      const query = { asOf: day(october), employment: 'all', sort: 'nip', offset: 0, limit: 10 } as const
      const { items } = await mayor.listAsn(query)
      expect(items.filter(item => item.debitShort).map(item => item.nip)).toEqual([nip(1)])
      expect(await mayor.findAsn(nip(1), day(october))).toMatchObject({
        debitShort: true,
        expectedDebit: 2 * price,
        workers: [{ state: 'awaiting' }, { state: 'awaiting' }],
      })
    })

    it('fall silent as soon as BPJS has said anything', async () => {
      await load(store, { kind: 'debits', asOf: november, records: twoMonths })
      const before = await view(store)
      const records = [membership(21, 'active')]
      const id = await load(store, { kind: 'memberships', asOf: november, records })
      expect(await statesAt(october)).toBe('debits active lapsed awaiting none')
      expect(await statesAt(november)).toBe('memberships awaiting active awaiting none')
      expect((await store.for(actors.mayor).findAsn(nip(1), day(november)))?.debits).toEqual([])
      await withdraw(store, id)
      expect(await view(store)).toEqual(before)
    })

    it('say nothing of a date inside their month', async () => {
      await load(store, { kind: 'debits', asOf: november, records: twoMonths })
      await load(store, { kind: 'roster', asOf: '2025-11-15', records: [asn(1, 'dinkes'), asn(3, 'dinkes')] })
      expect(await statesAt('2025-11-15')).toContain('none awaiting')
      expect(await statesAt(november)).toBe('debits lapsed  active ')
    })

    it('take rows that were corrected into their file, and lose them with it', async () => {
      const parent = await load(store, { kind: 'debits', asOf: november, records: twoMonths })
      const corrected = [debit(1, november, 'success', { amount: 2 * price }), debit(2, november, 'failure')]
      const completion = await draft(store, { kind: 'debits', asOf: november, records: corrected })
      await store.db.updateTable('imports').set({ completes: parent }).where('id', '=', completion).execute()
      await store.system.commit(completion, { username: 'operator', at: new Date('2025-12-02T02:00:00Z') })
      expect(await statesAt(october)).toBe('debits active lapsed awaiting none')
      expect(await statesAt(november)).toBe('debits active lapsed active none')
      await withdraw(store, parent)
      expect(await store.for(actors.mayor).cutOffs()).toEqual([
        { asOf: september, kinds: ['roster', 'registrations'] },
      ])
    })
  })
}
