import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SqlStore } from '../../../src/server/sql-store/open-sql-store.ts'
import {
  actors,
  asn,
  collect,
  coverage,
  day,
  draft,
  load,
  membership,
  nip,
  registration,
  view,
  withdraw,
} from './city.ts'

const october = '2025-10-31'
const november = '2025-11-30'
const everybody = { employment: 'all', sort: 'name', offset: 0, limit: 100 } as const

/** What every store must do, whatever database it keeps its rows in. */
export function storeContract(name: string, open: () => Promise<SqlStore>): void {
  describe(name, () => {
    let store: SqlStore
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())

    /** Five ASN in two agencies: 1 active, 2 in arrears, 3 awaiting, 4 and 5 nothing; sponsor 9 is unknown. */
    async function handWorkedCity() {
      const people = [
        asn(1, 'dinkes'),
        asn(2, 'dinkes'),
        asn(3, 'dinkes'),
        asn(4, 'disdik'),
        asn(5, 'disdik'),
      ]
      await load(store, { kind: 'roster', asOf: october, records: people })
      await load(store, {
        kind: 'registrations',
        asOf: october,
        records: [
          registration(1, 11),
          registration(1, 12),
          registration(2, 13),
          registration(3, 14),
          registration(9, 15),
        ],
      })
      return load(store, {
        kind: 'memberships',
        asOf: november,
        records: [membership(11, 'active'), membership(13, 'arrears'), membership(15, 'active')],
      })
    }

    it('starts with the profile of the city and no people', async () => {
      const mayor = store.for(actors.mayor)
      expect((await mayor.agencies()).length).toBeGreaterThan(40)
      expect((await mayor.targets()).some(target => target.basisPoints === 7159)).toBe(true)
      expect((await mayor.tariffs()).length).toBeGreaterThan(0)
      expect(await mayor.findParticipation(undefined, 'all')).toBeNull()
      expect(await mayor.findCutOff()).toBeNull()
    })

    it('counts the hand-worked city', async () => {
      await handWorkedCity()
      const answer = await store.for(actors.mayor).findParticipation(undefined, 'all')
      expect(answer?.asOf).toBe(november)
      expect(answer?.city).toEqual({
        headcount: 5,
        active: 1,
        exempt: 0,
        lapsed: 1,
        awaiting: 1,
        none: 2,
        registeredSponsors: 3,
        registeredWorkers: 5,
        activeWorkers: 2,
        unmatchedSponsors: { left: 0, unknown: 1 },
        unmatchedWorkers: { left: 0, unknown: 1 },
        medianWorkers: 1,
        maxWorkers: 1,
      })
      expect(answer?.agencies.slice(0, 2).map(row => [row.agency.id, row.state])).toEqual([
        ['dinkes', 'started'],
        ['disdik', 'zero'],
      ])
      expect(answer?.sources.map(source => source.kind)).toEqual(['roster', 'registrations', 'memberships'])
    })

    it('has no participation before the first roster, and no cut-off date of its own', async () => {
      await handWorkedCity()
      const mayor = store.for(actors.mayor)
      expect(await mayor.findParticipation(day('2025-09-30'), 'all')).toBeNull()
      expect(await mayor.findCutOff(day('2025-11-15'))).toBe(october)
      expect((await mayor.cutOffs()).map(cutOff => [cutOff.asOf, cutOff.kinds])).toEqual([
        [november, ['memberships']],
        [october, ['roster', 'registrations']],
      ])
    })

    it('lists people with counts that ignore the state filter', async () => {
      await handWorkedCity()
      const mayor = store.for(actors.mayor)
      const page = await mayor.listAsn({ ...everybody, asOf: day(november), state: 'not-participating' })
      expect(page.items.map(item => item.nip)).toEqual([nip(2), nip(3), nip(4), nip(5)])
      expect(page.total).toBe(4)
      expect(page.byState).toEqual({ active: 1, exempt: 0, lapsed: 1, awaiting: 1, none: 2 })
      const found = await mayor.listAsn({ ...everybody, asOf: day(november), search: 'pegawai 004' })
      expect(found.items.map(item => item.nip)).toEqual([nip(4)])
      const byNumber = await mayor.listAsn({ ...everybody, asOf: day(november), search: nip(5).slice(-5) })
      expect(byNumber.items.map(item => item.nip)).toEqual([nip(5)])
      expect((await mayor.listAsn({ ...everybody, asOf: day(november), search: 'p' })).total).toBe(5)
    })

    it('streams the rows of the list in its order', async () => {
      await handWorkedCity()
      const mayor = store.for(actors.mayor)
      const query = { asOf: day(november), employment: 'all', sort: '-state' } as const
      const streamed = await collect(mayor.streamAsn(query))
      expect(streamed).toEqual((await mayor.listAsn({ ...query, offset: 0, limit: 100 })).items)
      expect(streamed.at(-1)?.state).toBe('active')
    })

    it('says since when a state has held', async () => {
      await handWorkedCity()
      const { items } = await store.for(actors.mayor).listAsn({ ...everybody, asOf: day(november) })
      expect(items.map(item => [item.state, item.since])).toEqual([
        ['active', november],
        ['lapsed', november],
        ['awaiting', null],
        ['none', null],
        ['none', null],
      ])
    })

    it('shows a person with masked workers, history and origins', async () => {
      await handWorkedCity()
      const detail = await store.for(actors.operator).findAsn(nip(1), undefined)
      expect(detail?.workers.map(worker => [worker.nik, worker.state])).toEqual([
        ['3374••••••••0011', 'active'],
        ['3374••••••••0012', 'awaiting'],
      ])
      expect(detail?.workers[0]?.origins.map(origin => origin.fileName)).toEqual([
        'registrations.xlsx',
        'memberships.xlsx',
      ])
      expect(detail?.history.map(point => point.state)).toEqual(['awaiting', 'active'])
      expect(detail?.origin).toMatchObject({ fileName: 'roster.xlsx', sheet: 'Data', row: 2, group: 0 })
      // Files have names that people gave them: who may not open one is not told.
      const seen = await store.for(actors.mayor).findAsn(nip(1), undefined)
      const names = seen?.workers[0]?.origins.map(origin => origin.fileName)
      expect(names).toEqual(['pendaftaran-pekerja.xlsx', 'kepesertaan-bpjs.xlsx'])
    })

    it('names who changed between two cut-offs', async () => {
      await handWorkedCity()
      const range = { from: day(october), to: day(november), limit: 10 }
      expect(
        (await store.for(actors.mayor).listChanges(range)).items.map(c => [c.nip, c.from, c.to]),
      ).toEqual([
        [nip(1), 'awaiting', 'active'],
        [nip(2), 'awaiting', 'lapsed'],
      ])
      expect(await store.for(actors.disdik).listChanges(range)).toEqual({ items: [], total: 0 })
    })

    it('gives a secretary only the own agency, and a foreign one like an unknown one', async () => {
      await handWorkedCity()
      const secretary = store.for(actors.dinkes)
      const page = await secretary.listAsn({ ...everybody, asOf: day(november) })
      expect(page.items.map(item => item.agencyId)).toEqual(['dinkes', 'dinkes', 'dinkes'])
      expect(await secretary.findAsn(nip(4), undefined)).toBeNull()
      expect((await secretary.findAsn(nip(1), undefined))?.nip).toBe(nip(1))
      for (const agencyId of ['disdik', 'no-such-agency']) {
        const asked = secretary.listAsn({ ...everybody, asOf: day(november), agencyId })
        await expect(asked).rejects.toMatchObject({ code: 'not-found' })
      }
    })

    it.each([actors.planner, actors.admin])('gives no people to a $role', async actor => {
      await handWorkedCity()
      const view = store.for(actor)
      await expect(view.listAsn({ ...everybody, asOf: day(november) })).rejects.toMatchObject({
        code: 'forbidden',
      })
      await expect(view.findAsn(nip(1), undefined)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(
        collect(view.streamAsn({ employment: 'all', sort: 'name', asOf: day(november) })),
      ).rejects.toMatchObject({ code: 'forbidden' })
      expect((await view.findParticipation(undefined, 'all'))?.city.headcount).toBe(5)
    })

    it('shows the history of imports to all and drafts to those who work on them', async () => {
      const committed = await handWorkedCity()
      const mine = await draft(store, {
        kind: 'registrations',
        asOf: november,
        agencyId: 'dinkes',
        by: actors.dinkes,
        records: [registration(2, 21)],
      })
      const ids = async (actor: keyof typeof actors) =>
        (await store.for(actors[actor]).imports.list()).map(item => item.id)
      expect(await ids('dinkes')).toContain(mine)
      expect(await ids('operator')).toContain(mine)
      expect(await ids('disdik')).not.toContain(mine)
      expect(await ids('admin')).toContain(committed)
      expect(await store.for(actors.disdik).imports.find(mine)).toBeNull()
      await expect(store.for(actors.disdik).imports.original(committed)).rejects.toMatchObject({
        code: 'forbidden',
      })
      await expect(store.for(actors.disdik).imports.preview(mine)).rejects.toMatchObject({
        code: 'not-found',
      })
      expect((await store.for(actors.dinkes).imports.original(mine))?.length).toBeGreaterThan(0)
    })

    it('withdraws exactly', async () => {
      const memberships = await handWorkedCity()
      const before = await view(store)
      const roster = [asn(1, 'disdik'), asn(2, 'dinkes')]
      const later = await load(store, { kind: 'roster', asOf: november, records: roster })
      expect(await view(store)).not.toEqual(before)
      await withdraw(store, later)
      await withdraw(store, later)
      expect(await view(store)).toEqual(before)
      await withdraw(store, memberships)
      expect((await store.for(actors.mayor).findParticipation(undefined, 'all'))?.asOf).toBe(october)
    })

    it('takes the correction of a past cut-off into every later one', async () => {
      await handWorkedCity()
      await load(store, { kind: 'memberships', asOf: october, records: [membership(14, 'active')] })
      const { points } = await store.for(actors.mayor).trend('all')
      expect(points.map(point => point.city.active)).toEqual([1, 1])
      await load(store, {
        kind: 'registrations',
        asOf: october,
        agencyId: 'disdik',
        records: [registration(4, 11)],
      })
      const trend = await store.for(actors.mayor).trend('all')
      expect(trend.points.map(point => point.city.active)).toEqual([1, 2])
    })

    it("lets an agency's own roster replace the city's rows of it, and the newer agency hold", async () => {
      await handWorkedCity()
      await load(store, {
        kind: 'roster',
        asOf: november,
        agencyId: 'disdik',
        records: [asn(4, 'disdik'), asn(3, 'disdik'), asn(6, 'disdik')],
      })
      const { items } = await store.for(actors.mayor).listAsn({ ...everybody, asOf: day(november) })
      expect(items.map(item => [item.nip, item.agencyId])).toEqual([
        [nip(1), 'dinkes'],
        [nip(2), 'dinkes'],
        [nip(3), 'disdik'],
        [nip(4), 'disdik'],
        [nip(6), 'disdik'],
      ])
    })

    it('answers a repeated commit alike and refuses what cannot count', async () => {
      const by = { username: 'operator', at: new Date() }
      const id = await load(store, { kind: 'roster', asOf: october, records: [asn(1, 'dinkes')] })
      const first = await store.system.getImport(id)
      await store.system.commit(id, by)
      expect(await store.system.getImport(id)).toEqual(first)

      const same = await draft(store, { kind: 'roster', asOf: october, records: [asn(1, 'dinkes')] })
      expect((await store.system.getImport(same)).duplicateOf?.importId).toBe(id)
      await expect(store.system.commit(same, by)).rejects.toMatchObject({ code: 'import-duplicate' })
      const open = await draft(store, { kind: 'roster', asOf: november, records: [], open: true })
      await expect(store.system.commit(open, by)).rejects.toMatchObject({ code: 'import-needs-answers' })
      await withdraw(store, id)
      await expect(store.system.commit(id, by)).rejects.toMatchObject({ code: 'import-not-draft' })
      await store.system.commit(same, by)
      await expect(store.system.withdraw(open, { ...by, reason: 'x' })).rejects.toMatchObject({
        code: 'import-not-committed',
      })
    })

    it('compares a draft with what stands', async () => {
      await handWorkedCity()
      const id = await draft(store, {
        kind: 'roster',
        asOf: november,
        records: [asn(1, 'disdik'), asn(2, 'dinkes', { grade: 'IV/a' }), asn(3, 'dinkes'), asn(7, 'dinkes')],
      })
      expect(await store.for(actors.operator).imports.difference(id)).toEqual({
        against: october,
        added: 1,
        removed: 2,
        moved: 1,
        changed: 1,
        unchanged: 1,
        isUnchanged: false,
        sameAs: null,
      })
    })

    it("compares an agency's registrations with its own of the same day, and nobody else's", async () => {
      await handWorkedCity()
      const own = { kind: 'registrations', asOf: november, agencyId: 'dinkes' } as const
      const compare = async (file: Parameters<typeof draft>[1]) =>
        store.for(actors.operator).imports.difference(await draft(store, file))
      const nothing = { moved: 0, changed: 0, isUnchanged: false, sameAs: null }
      expect(await compare({ ...own, records: [registration(3, 16)] })).toEqual({
        ...{ against: null, added: 1, removed: 0, unchanged: 0, ...nothing },
      })
      await load(store, { ...own, records: [registration(3, 16), registration(2, 17)] })
      expect(await compare({ ...own, records: [registration(3, 16), registration(3, 18)] })).toEqual({
        ...{ against: november, added: 1, removed: 1, unchanged: 1, ...nothing },
      })
    })

    it('reads a changed draft again and discards one without a trace', async () => {
      const id = await draft(store, { kind: 'roster', asOf: october, records: [asn(1, 'dinkes')] })
      const operator = store.for(actors.operator).imports
      expect(await operator.update(id, { asOf: day(november), answers: { a: 'b' } })).toMatchObject({
        status: 'reading',
        asOf: november,
      })
      expect(await store.system.interruptedImports()).toEqual([id])
      expect((await store.system.getImport(id)).answers).toEqual({ a: 'b' })
      await operator.discard(id)
      expect(await operator.find(id)).toBeNull()
      expect(await store.db.selectFrom('roster_rows').selectAll().execute()).toEqual([])
      expect(await store.db.selectFrom('original_chunks').select('no').execute()).toEqual([])
    })

    it('gives each month of coverage its latest figures', async () => {
      const months = [coverage('2025-09-30', 100, 40), coverage(october, 100, 45)]
      await load(store, { kind: 'coverage', asOf: october, records: months })
      const corrected = await load(store, {
        kind: 'coverage',
        asOf: november,
        records: [coverage(october, 110, 46), coverage(november, 110, 50)],
      })
      const planner = store.for(actors.planner)
      const figures = async (asOf?: string) =>
        (await planner.coverageSeries(asOf === undefined ? undefined : day(asOf))).points.map(
          p => p.protected,
        )
      expect(await figures()).toEqual([40, 46, 50])
      expect(await figures(october)).toEqual([40, 46])
      expect((await planner.cutOffs()).map(cutOff => cutOff.asOf)).toEqual([november, october, '2025-09-30'])
      await withdraw(store, corrected)
      expect(await figures()).toEqual([40, 45])
    })

    it('takes a month of coverage from one file, never a total of one beside segments of another', async () => {
      await load(store, { kind: 'coverage', asOf: october, records: [coverage(october, 100, 45)] })
      const segments = [
        { ...coverage(october, 60, 20), segment: 'PU' },
        { ...coverage(october, 50, 10), segment: 'BPU' },
      ] as const
      const corrected = await load(store, { kind: 'coverage', asOf: october, records: segments })
      const { points, sources } = await store.for(actors.planner).coverageSeries(undefined)
      expect(points).toMatchObject([{ asOf: october, potential: 110, protected: 30 }])
      expect(sources.map(source => source.importId)).toEqual([corrected])
      await withdraw(store, corrected)
      expect((await store.for(actors.planner).coverageSeries(undefined)).points).toMatchObject([
        { potential: 100, protected: 45, segments: [] },
      ])
    })

    it('lets a completion hold over its parent and go with it', async () => {
      const memberships = await handWorkedCity()
      const before = await view(store)
      const completion = await draft(store, {
        kind: 'memberships',
        asOf: november,
        content: 'completion',
        records: [membership(11, 'ended'), membership(14, 'active')],
      })
      await store.db
        .updateTable('imports')
        .set({ completes: memberships })
        .where('id', '=', completion)
        .execute()
      await store.system.commit(completion, { username: 'operator', at: new Date() })
      const { items } = await store.for(actors.mayor).listAsn({ ...everybody, asOf: day(november) })
      expect(items.map(item => item.state)).toEqual(['lapsed', 'lapsed', 'active', 'none', 'none'])
      await withdraw(store, completion)
      expect(await view(store)).toEqual(before)
    })

    it('counts an approved exemption from its first day to its last', async () => {
      const exemption = { id: 'e', nip: nip(4), reason: 'cuti', decided_by: 'operator', decided_at: null }
      const validity = { valid_from: day('2025-11-01'), valid_until: day(november), approved: 1 as const }
      await store.db
        .insertInto('exemptions')
        .values({ ...exemption, ...validity })
        .execute()
      await handWorkedCity()
      await load(store, { kind: 'memberships', asOf: '2025-12-31', records: [membership(11, 'active')] })
      const { points } = await store.for(actors.mayor).trend('all')
      expect(points.map(point => point.city.exempt)).toEqual([0, 1, 0])
    })

    it('names who left the roster among sponsors it does not know', async () => {
      await handWorkedCity()
      const people = [asn(1, 'dinkes'), asn(2, 'dinkes'), asn(4, 'disdik'), asn(5, 'disdik')]
      await load(store, { kind: 'roster', asOf: november, records: people })
      const answer = await store.for(actors.mayor).findParticipation(undefined, 'all')
      expect(answer?.city.unmatchedSponsors).toEqual({ left: 1, unknown: 1 })
    })

    it('looks people up for checks without the file itself', async () => {
      await handWorkedCity()
      const lookup = await store.system.rosterAt(day(november), 'none')
      expect(lookup?.find(nip(4))).toEqual({ nip: nip(4), name: 'Pegawai 004', agencyId: 'disdik' })
      expect(lookup?.findByFirst15(nip(4).slice(0, 15)).map(person => person.nip)).toEqual([nip(2), nip(4)])
      expect(await store.system.rosterAt(day('2025-01-31'), 'none')).toBeNull()
      expect((await store.system.activeMembersAt(day(november), 'none')).size).toBe(2)
    })
  })
}
