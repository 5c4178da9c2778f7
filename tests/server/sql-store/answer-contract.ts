import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TaughtAnswer } from '../../../src/domain/question.ts'
import type { SqlStore } from '../../../src/server/sql-store/open-sql-store.ts'
import { actors, asn, draft, load, membership, registration, withdraw } from './city.ts'

const november = '2025-11-30'

const word: TaughtAnswer = {
  questionId: 'status:aktief',
  type: 'status',
  text: 'Aktief',
  headerKey: '',
  header: null,
  answer: 'active',
  label: 'active',
}
const order: TaughtAnswer = {
  questionId: 'order:timestamp',
  type: 'order',
  text: '11/25/2025',
  headerKey: 'nip|nik|tanggal',
  header: 'NIP · NIK · Tanggal',
  answer: 'month-first',
  label: 'month-first',
}
const agency: TaughtAnswer = {
  questionId: 'agency:kantor rekaan',
  type: 'agency',
  text: 'Kantor Rekaan',
  headerKey: '',
  header: null,
  answer: 'dinkes',
  label: 'Dinas Kesehatan',
}

/** How every store remembers answers, whatever database it keeps them in. */
export function answerContract(name: string, open: () => Promise<SqlStore>): void {
  describe(`${name}: remembered answers`, () => {
    let store: SqlStore
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())

    let files = 0
    /** No two files hold the same. */
    const nextContent = () => {
      files += 1
      return String(files)
    }
    const teach = (taught: TaughtAnswer[], by = actors.operator, content = nextContent()) =>
      by.role === 'operator'
        ? load(store, {
            kind: 'memberships',
            asOf: november,
            records: [membership(1, 'active')],
            taught,
            content,
          })
        : load(store, {
            ...{ kind: 'registrations', asOf: november, records: [registration(1, 1)], taught, content },
            ...{ by, agencyId: by.agencyId as string },
          })
    const answersFor = async (by = actors.operator) => {
      const file =
        by.role === 'operator'
          ? { kind: 'registrations' as const, by }
          : { kind: 'registrations' as const, by, agencyId: by.agencyId as string }
      const id = await draft(store, { ...file, asOf: november, records: [], content: nextContent() })
      return (await store.system.rememberedFor(id)).map(({ questionId, kind, headerKey, answer }) => ({
        ...{ questionId, kind, headerKey, answer },
      }))
    }

    it('keeps what a committed file taught, and nothing of a draft', async () => {
      await draft(store, { kind: 'memberships', asOf: november, records: [], taught: [word] })
      expect(await answersFor()).toEqual([])
      const importId = await teach([word])
      expect(await answersFor()).toEqual([
        { questionId: 'status:aktief', kind: 'memberships', headerKey: '', answer: 'active' },
      ])
      expect(await store.for(actors.operator).rememberedAnswers.list()).toMatchObject([
        {
          ...{ kind: 'memberships', type: 'status', text: 'Aktief', header: null, answer: 'active' },
          ...{ agencyId: null, rememberedBy: 'operator', importId, fileName: 'memberships.xlsx', usedBy: 0 },
        },
      ])
    })

    it('replaces an answer by a newer one to the same question', async () => {
      await teach([word])
      const [before] = await store.for(actors.operator).rememberedAnswers.list()
      const importId = await teach([{ ...word, answer: 'ended', label: 'ended' }])
      const after = await store.for(actors.operator).rememberedAnswers.list()
      expect(after).toMatchObject([{ answer: 'ended', importId }])
      expect(after[0]?.id).not.toBe(before?.id)
      expect(await answersFor()).toMatchObject([{ answer: 'ended' }])
    })

    it('keeps an agency’s answers to its own files, where they come before the city’s', async () => {
      await teach([order], actors.dinkes)
      expect(await answersFor(actors.dinkes)).toMatchObject([{ answer: 'month-first' }])
      expect(await answersFor(actors.disdik)).toEqual([])
      expect(await answersFor()).toEqual([])
      await load(store, {
        ...{ kind: 'registrations', asOf: '2025-10-31', records: [registration(2, 2)] },
        taught: [{ ...order, answer: 'day-first' }],
      })
      expect(await answersFor(actors.dinkes)).toMatchObject([{ answer: 'month-first' }])
      expect(await answersFor(actors.disdik)).toMatchObject([{ answer: 'day-first' }])
      expect(await answersFor()).toMatchObject([{ answer: 'day-first' }])
    })

    it('teaches agencies’ names for everybody by an operator’s answer only', async () => {
      await teach([agency], actors.dinkes)
      const aliases = async () =>
        (await store.for(actors.operator).agencies()).find(({ id }) => id === 'dinkes')?.aliases ?? []
      expect(await aliases()).not.toContain('Kantor Rekaan')
      await load(store, { kind: 'roster', asOf: november, records: [asn(1, 'dinkes')], taught: [agency] })
      expect(await aliases()).toContain('Kantor Rekaan')
      const [known] = await store.for(actors.operator).rememberedAnswers.list()
      expect(known).toMatchObject({ type: 'agency', text: 'Kantor Rekaan', answer: 'dinkes', kind: null })
      await store.for(actors.operator).rememberedAnswers.withdraw(known?.id ?? '')
      expect(await aliases()).not.toContain('Kantor Rekaan')
    })

    it('never lets a name of the city’s profile be withdrawn', async () => {
      const before = await store.for(actors.operator).agencies()
      expect(await store.for(actors.admin).rememberedAnswers.list()).toEqual([])
      expect(await store.for(actors.operator).agencies()).toEqual(before)
    })

    it('counts the committed files that went by an answer, and outlives the one that taught it', async () => {
      const importId = await teach([word])
      const [known] = await store.for(actors.operator).rememberedAnswers.list()
      const use = {
        ...{
          answerId: known?.id ?? '',
          questionId: 'status:aktief',
          type: 'status' as const,
          text: 'Aktief',
        },
        ...{ options: [], answer: 'active', label: 'active', rememberedAt: known?.rememberedAt ?? '' },
      }
      const records = [membership(1, 'active')]
      await draft(store, { kind: 'memberships', asOf: november, records, remembered: [use], content: 'a' })
      const id = await load(store, {
        ...{ kind: 'memberships', asOf: '2025-12-31', records, remembered: [use], content: 'b' },
      })
      await withdraw(store, importId)
      expect(await store.for(actors.operator).rememberedAnswers.list()).toMatchObject([
        { usedBy: 1, importId },
      ])
      expect(await store.for(actors.operator).imports.find(id)).toMatchObject({ remembered: [use] })
      expect(await store.for(actors.mayor).imports.find(id)).toMatchObject({ remembered: [] })
    })

    it('shows and withdraws answers to whose they are, and to operator and administrator', async () => {
      await teach([order], actors.dinkes)
      const [known] = await store.for(actors.dinkes).rememberedAnswers.list()
      const taughtBy = { agencyId: 'dinkes', rememberedBy: actors.dinkes.username }
      expect(known).toMatchObject(taughtBy)
      expect(await store.for(actors.operator).rememberedAnswers.list()).toMatchObject([taughtBy])
      // A user name may be somebody's number: a colleague of the agency is not told it.
      const colleague = { ...actors.dinkes, id: 'akun-rekan', username: 'rekan.dinkes' }
      expect(await store.for(colleague).rememberedAnswers.list()).toMatchObject([
        { id: known?.id, rememberedBy: null, fileName: 'pendaftaran-pekerja.xlsx' },
      ])
      for (const other of [actors.disdik, actors.planner]) {
        const answers = store.for(other).rememberedAnswers
        expect(await answers.list()).toEqual([])
        await expect(answers.withdraw(known?.id ?? '')).rejects.toMatchObject({ code: 'not-found' })
      }
      await expect(store.for(actors.mayor).rememberedAnswers.list()).rejects.toMatchObject({
        code: 'forbidden',
      })
      expect(await store.for(actors.admin).rememberedAnswers.list()).toHaveLength(1)
      await store.for(actors.dinkes).rememberedAnswers.withdraw(known?.id ?? '')
      expect(await answersFor(actors.dinkes)).toEqual([])
    })
  })
}
