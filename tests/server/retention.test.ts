import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestApi, type TestApi } from '../../mocks/create-test-api.ts'
import { sampleActors } from '../../mocks/fixed-sessions.ts'
import type { Import } from '../../src/contract/imports.ts'
import type { Settings } from '../../src/contract/settings.ts'
import { defaultRetention } from '../../src/domain/retention.ts'
import { untilQuietHour } from '../../src/server/retention-hour.ts'
import { RetentionJob } from '../../src/server/retention-job.ts'
import type { WriteTask } from '../../src/server/worker-task.ts'
import { call, getJson, problemOf, upload } from '../api/calls.ts'
import { load } from '../api/load-city.ts'
import { asOf, coverageCsv, people, registrationsCsv, rosterCsv, workers } from '../api/sample-texts.ts'
import { setAsideOf } from '../api/set-aside.ts'

const dayMs = 86_400_000
const begin = Date.parse('2026-01-01T03:00:00Z')
let now = new Date(begin)
let city: TestApi
const daysLater = (days: number) => {
  now = new Date(begin + days * dayMs)
}

/** The server's worker, in this thread. */
function write<Answer>(task: WriteTask): Promise<Answer> {
  const { system } = city
  const work = {
    'delete-original': () => system.deleteOriginal('about' in task ? task.about : '', now),
    'delete-draft': () => system.deleteDraft('about' in task ? task.about : '', now),
    'clear-findings': () => system.clearFindings('about' in task ? task.about : '', now),
    'settle-file': () => system.settleFile(),
  } as const
  return work[task.type as keyof typeof work]() as Promise<Answer>
}

const errors: unknown[] = []
const job = () =>
  new RetentionJob({
    ...{ write, system: city.system, audit: city.audit, clock: () => now },
    logger: { info: () => {}, error: (found: unknown) => errors.push(found) } as never,
  })

const importOf = (id: string) => getJson<Import>(city.api, `/api/imports/${id}`)
const settings = () => getJson<Settings>(city.as(sampleActors.admin), '/api/settings')
const change = (json: unknown) => call(city.as(sampleActors.admin), 'PATCH', '/api/settings', { json })

async function newCity() {
  now = new Date(begin)
  city = await createTestApi({ clock: () => now })
}

describe('settings of retention', () => {
  beforeAll(newCity)
  afterAll(() => city.close())

  test('begin with defaults; what is changed holds, the rest stays', async () => {
    expect(await settings()).toEqual({ retention: defaultRetention, lastRun: null })
    const changed = await change({ retention: { drafts: 7, originals: { debits: 90 } } })
    expect(changed.status).toBe(200)
    const { originals } = defaultRetention
    const expected = { ...defaultRetention, drafts: 7, originals: { ...originals, debits: 90 } }
    expect(await changed.json()).toEqual({ retention: expected, lastRun: null })
    expect((await settings()).retention).toEqual(expected)
  })

  test.each([
    [{ retention: { drafts: 0 } }],
    [{ retention: { findings: 3651 } }],
    [{ retention: { originals: { roster: 1.5 } } }],
    [{ retention: { originals: { photos: 5 } } }],
    [{ retention: { drafts: '7' } }],
    [{ lastRun: null }],
  ])('refuse %j', async json => {
    expect((await change(json)).status).toBe(400)
  })

  test('are for administrators, in the store as well', async () => {
    for (const role of ['operator', 'mayor', 'secretary', 'planner'] as const) {
      expect((await call(city.as(sampleActors[role]), 'GET', '/api/settings')).status).toBe(403)
      const { privacy } = city.store.for(sampleActors[role])
      await expect(privacy.settings()).rejects.toMatchObject({ code: 'forbidden' })
      await expect(privacy.changeSettings({})).rejects.toMatchObject({ code: 'forbidden' })
      await expect(privacy.erasures()).rejects.toMatchObject({ code: 'forbidden' })
    }
  })
})

describe('deleting what is overdue', () => {
  beforeEach(newCity)

  test('takes an original on its day and leaves counts, states and where they come from', async () => {
    const roster = await load(city, 'pegawai.csv', rosterCsv)
    const coverage = await load(city, 'cakupan.csv', coverageCsv, {})
    const before = await getJson<object>(city.api, '/api/participation')
    await change({ retention: { originals: { roster: 100 } } })
    daysLater(99.9)
    await job().run()
    expect((await call(city.api, 'GET', `/api/imports/${roster}/original`)).status).toBe(200)
    daysLater(100)
    await job().run()
    const refusal = await problemOf(await call(city.api, 'GET', `/api/imports/${roster}/original`))
    expect(refusal).toMatchObject({ status: 410, code: 'original-deleted' })
    expect(refusal.detail).toContain('2026-04-11 karena masa simpannya berakhir')
    expect(await importOf(roster)).toMatchObject({
      ...{ status: 'committed', fileName: 'pegawai.csv', counts: { accepted: 4 } },
      originalDeleted: { at: now.toISOString(), why: 'retention' },
    })
    expect(await getJson<object>(city.api, '/api/participation')).toEqual(before)
    expect((await importOf(coverage)).originalDeleted).toBeNull()
    expect((await settings()).lastRun).toEqual({
      at: now.toISOString(),
      deleted: { originals: 1, drafts: 0, findings: 0, disclosures: 0 },
    })
    const { items } = await city.audit.list({ action: 'original-deleted', offset: 0, limit: 10 })
    expect(items).toMatchObject([
      { role: 'system', subject: { type: 'import', id: roster }, detail: { why: 'retention', count: 1 } },
    ])
    expect(errors).toEqual([])
    await city.close()
  })

  test('takes what could not be read after a week, whatever its kind is kept for, and keeps why it failed', async () => {
    const broken = '%PDF-1.7 bukan tabel'
    const { id } = await upload(city.api, 'pindaian.xlsx', broken, { kind: 'roster', asOf })
    const thrown = await upload(city.api, 'lain.xlsx', `${broken} kedua`, { kind: 'roster', asOf })
    await city.settled()
    const { status, error } = await importOf(id)
    expect(status).toBe('failed')
    expect((await call(city.api, 'DELETE', `/api/imports/${thrown.id}`)).status).toBe(200)
    daysLater(6.9)
    await job().run()
    const original = () => call(city.api, 'GET', `/api/imports/${id}/original`)
    expect((await original()).status).toBe(200)
    daysLater(7)
    await job().run()
    expect(await problemOf(await original())).toMatchObject({ status: 410, code: 'original-deleted' })
    expect(await importOf(id)).toMatchObject({ status: 'failed', error })
    // An administrator may give the office longer.
    const second = await upload(city.api, 'pindaian.xlsx', `${broken} ketiga`, { kind: 'roster', asOf })
    await city.settled()
    expect((await change({ retention: { failed: 30 } })).status).toBe(200)
    daysLater(36)
    await job().run()
    expect((await call(city.api, 'GET', `/api/imports/${second.id}/original`)).status).toBe(200)
    daysLater(37)
    await job().run()
    expect((await call(city.api, 'GET', `/api/imports/${second.id}/original`)).status).toBe(410)
    await city.close()
  })

  test('takes a draft that nobody touched, and none that somebody did', async () => {
    const left = await upload(city.api, 'pegawai.csv', rosterCsv, { asOf })
    const kept = await upload(city.api, 'cakupan.csv', coverageCsv)
    await city.settled()
    daysLater(20)
    const touched = await call(city.api, 'PATCH', `/api/imports/${kept.id}`, { json: { answers: {} } })
    expect(touched.status).toBe(200)
    await city.settled()
    daysLater(31)
    await job().run()
    expect((await call(city.api, 'GET', `/api/imports/${left.id}`)).status).toBe(404)
    expect((await importOf(kept.id)).status).toBe('draft')
    expect((await call(city.api, 'GET', `/api/imports/${kept.id}/original`)).status).toBe(200)
    // A draft that is worked on can be committed, however old: its rows are checked against its bytes.
    daysLater(49)
    await job().run()
    expect((await call(city.api, 'POST', `/api/imports/${kept.id}/commit`)).status).toBe(200)
    await city.close()
  })

  test('keeps bytes that a younger import or a correction still needs', async () => {
    await load(city, 'pegawai.csv', rosterCsv)
    const bad = `${registrationsCsv}\n${people.eko},Eko Rekaan,33740,Orang Lain,03/10/2025`
    const first = await load(city, 'pendaftaran.csv', bad)
    const corrected = await setAsideOf(city, first)
    await change({ retention: { originals: { registrations: 10 }, drafts: 100 } })
    daysLater(9)
    const completion = await upload(city.api, 'perbaikan.xlsx', corrected as Uint8Array<ArrayBuffer>)
    await city.settled()
    expect((await importOf(completion.id)).completes).toBe(first)
    daysLater(11)
    await job().run()
    expect((await importOf(first)).originalDeleted).toBeNull()
    await call(city.api, 'DELETE', `/api/imports/${completion.id}`)
    // The same bytes once more, for another date.
    const again = await upload(city.api, 'sama.csv', bad, { asOf: '2025-12-31' })
    await city.settled()
    expect((await importOf(again.id)).status).toBe('draft')
    await job().run()
    expect((await importOf(first)).originalDeleted).toBeNull()
    await call(city.api, 'DELETE', `/api/imports/${again.id}`)
    await job().run()
    expect((await importOf(first)).originalDeleted?.why).toBe('retention')
    const setAside = await call(city.api, 'GET', `/api/imports/${first}/set-aside.xlsx`)
    expect(await problemOf(setAside)).toMatchObject({ status: 410, code: 'original-deleted' })
    await city.close()
  })

  test('empties what stood in the cells of findings, and keeps which rows they are about', async () => {
    await load(city, 'pegawai.csv', rosterCsv)
    const id = await load(
      city,
      'pendaftaran.csv',
      `${registrationsCsv}\n${people.eko},Eko Rekaan,33740,X,03/10/2025`,
    )
    const issues = () =>
      getJson<{ items: { raw: string | null; code: string; row: number }[] }>(
        city.api,
        `/api/imports/${id}/issues?outcome=setAside`,
      )
    const before = await issues()
    expect(before.items[0]?.raw).toBe('33740')
    await change({ retention: { findings: 5 } })
    daysLater(6)
    await job().run()
    const { items } = await issues()
    expect(items.map(({ code, row }) => [code, row])).toEqual(
      before.items.map(({ code, row }) => [code, row]),
    )
    expect(items.every(({ raw }) => raw === null)).toBe(true)
    expect((await settings()).lastRun?.deleted.findings).toBeGreaterThan(0)
    await city.close()
  })

  test('forgets who was shown to whom, and keeps that somebody was', async () => {
    await load(city, 'pegawai.csv', rosterCsv)
    await getJson<object>(city.as(sampleActors.mayor), `/api/asn/${people.budi}`)
    const sightings = () => city.audit.whoSaw({ nip: people.budi }, { offset: 0, limit: 10 })
    expect((await sightings()).items.some(({ action }) => action === 'people-seen')).toBe(true)
    await change({ retention: { disclosures: 30 } })
    daysLater(31)
    await job().run()
    expect((await sightings()).items).toEqual([])
    expect((await city.audit.list({ action: 'people-seen', offset: 0, limit: 10 })).total).toBeGreaterThan(0)
    expect((await city.audit.check()).ok).toBe(true)
    await city.close()
  })

  test('runs once at a time, and goes on after something went wrong', async () => {
    await load(city, 'pegawai.csv', rosterCsv)
    await load(city, 'kepesertaan.csv', `NIK,Status\n${workers.siti},AKTIF`)
    daysLater(400)
    let running = 0
    let most = 0
    let fails = true
    const slow = new RetentionJob({
      write: async task => {
        running += 1
        most = Math.max(most, running)
        await new Promise(resolve => setTimeout(resolve, 5))
        running -= 1
        if (fails) throw new Error('no disk')
        return write(task)
      },
      ...{ system: city.system, audit: city.audit, clock: () => now },
      logger: { info: () => {}, error: () => {} } as never,
    })
    await Promise.all([slow.run(), slow.run(), slow.run()])
    const runs = () => city.audit.list({ action: 'retention-run', offset: 0, limit: 10 })
    expect((await runs()).items.map(({ outcome }) => outcome)).toEqual(['failed', 'begun'])
    fails = false
    await Promise.all([slow.run(), slow.run()])
    expect(most).toBe(1)
    expect((await settings()).lastRun?.deleted.originals).toBe(2)
    expect((await runs()).items.map(({ outcome }) => outcome)).toEqual(['done', 'begun', 'failed', 'begun'])
    await city.close()
  })
})

test.each([
  ['2026-01-05T19:29:00Z', 60_000],
  ['2026-01-05T19:30:00Z', dayMs],
  ['2026-01-05T20:00:00Z', dayMs - 30 * 60_000],
  ['2026-01-05T00:00:00Z', 19.5 * 3_600_000],
])('from %s the quiet hour at Semarang is %d ms away', (at, ms) => {
  expect(untilQuietHour(new Date(at))).toBe(ms)
})
