import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTestApi, type TestApi } from '../../mocks/create-test-api.ts'
import { sampleActors } from '../../mocks/fixed-sessions.ts'
import type { AsnListItem } from '../../src/contract/asn.ts'
import type { Import } from '../../src/contract/imports.ts'
import type { Participation } from '../../src/contract/participation.ts'
import { faultsOf } from '../report/read-back.ts'
import { call, getJson, problemOf, uploadForm } from './calls.ts'
import { load } from './load-city.ts'
import { asOf, people, rosterCsv, workers } from './sample-texts.ts'
import { commit, draftOf, edited, gridOf, setAsideOf } from './set-aside.ts'

/** Two good rows; then a worker's number that lacks a digit, and a date that no calendar has. */
const damagedCsv = [
  'NIP,Nama ASN,NIK Pekerja,Nama Pekerja,Tanggal Daftar,Catatan',
  `${people.budi},Budi Rekaan,${workers.siti},Siti Rekaan,01/10/2025,`,
  `${people.dewi},Dewi Rekaan,${workers.tono},Tono Rekaan,02/10/2025,`,
  `${people.citra},Citra Rekaan,337401601390000,Wati Rekaan,03/10/2025,=1+1`,
  `${people.eko},Eko Rekaan,3374016003920004,Joko Rekaan,31/02/2026,+62`,
].join('\n')

let city: TestApi
beforeEach(async () => {
  city = await createTestApi()
  await load(city, 'pegawai.csv', rosterCsv)
})
afterEach(() => city.close())

async function committedDamaged(): Promise<string> {
  const draft = await draftOf(city, 'pendaftaran.csv', damagedCsv, { asOf })
  expect(draft.counts).toMatchObject({ accepted: 2, setAside: 2 })
  await commit(city, draft.id)
  return draft.id
}

async function heldByNip(): Promise<Record<string, number>> {
  const { items } = await getJson<{ items: AsnListItem[] }>(city.api, '/api/asn')
  return Object.fromEntries(items.filter(item => item.heldRows > 0).map(item => [item.nip, item.heldRows]))
}

const view = (id: string) => getJson<Import>(city.api, `/api/imports/${id}`)
const registered = async () =>
  (await getJson<Participation>(city.api, '/api/participation')).city.registeredWorkers

describe('the workbook of rows set aside', () => {
  test('holds those rows as they stood, why, and where from, and is sound', async () => {
    const id = await committedDamaged()
    const bytes = await setAsideOf(city, id)
    const grid = gridOf(bytes)
    expect(grid[0]?.[0]?.v).toContain(`Kode perbaikan: ${id}`)
    expect(grid[1]?.map(cell => cell?.v)).toEqual([
      ...['Alasan', 'Saran', 'NIP', 'Nama ASN', 'NIK Pekerja', 'Nama Pekerja', 'Tanggal Daftar', 'Catatan'],
      ...['Lembar asal', 'Baris asal', 'Kelompok asal'],
    ])
    expect(grid).toHaveLength(4)
    expect(grid[2]?.slice(2, 10).map(cell => cell?.v)).toEqual([
      ...[people.citra, 'Citra Rekaan', '337401601390000', 'Wati Rekaan', '03/10/2025', '=1+1'],
      ...['pendaftaran', '4'],
    ])
    expect(grid[2]?.[0]?.v).toMatch(/15/)
    expect(grid[2]?.[2]).toMatchObject({ t: 's', z: '@' })
    // Text stays text: nothing in it can run.
    expect(grid.flat().filter(cell => cell?.f !== undefined)).toEqual([])
    expect(await faultsOf(bytes)).toEqual([])
  }, 30_000)

  test('speaks the language of who asks for it, and is told apart in both', async () => {
    const id = await committedDamaged()
    const english = await setAsideOf(city, id, { 'accept-language': 'en' })
    expect(gridOf(english)[1]?.[0]?.v).toBe('Reason')
    expect((await draftOf(city, 'set-aside.xlsx', english)).completes).toBe(id)
  })

  test('is not made where nothing was set aside', async () => {
    const [roster] = await getJson<Import[]>(city.api, '/api/imports')
    const answer = await call(city.api, 'GET', `/api/imports/${roster?.id}/set-aside.xlsx`)
    expect(await problemOf(answer)).toMatchObject({ status: 404, code: 'no-rows-set-aside' })
  })
})

describe('the corrected workbook', () => {
  test('adds its rows to the import and releases them, and goes with it', async () => {
    const id = await committedDamaged()
    expect(await heldByNip()).toEqual({ [people.citra]: 1, [people.eko]: 1 })
    const corrected = edited(await setAsideOf(city, id), (_, set) => set('E3', '3374016013900005'))
    const draft = await draftOf(city, 'sudah diperbaiki (2).xlsx', corrected)
    expect(draft).toMatchObject({
      ...{ kind: 'registrations', asOf, completes: id, status: 'draft', questions: [] },
      counts: { accepted: 1, setAside: 1 },
    })
    await commit(city, draft.id)
    expect(await view(id)).toMatchObject({ completedBy: [draft.id], heldRows: { total: 2, corrected: 1 } })
    // Eko's row was set aside again: it waits once, not twice.
    expect(await heldByNip()).toEqual({ [people.eko]: 1 })
    expect(await registered()).toBe(3)

    const again = gridOf(await setAsideOf(city, draft.id))
    expect(again[2]?.slice(8, 10).map(cell => cell?.v)).toEqual(['pendaftaran', '5'])

    const withdrawn = await call(city.api, 'POST', `/api/imports/${id}/withdraw`, {
      json: { reason: 'salah' },
    })
    expect(withdrawn.status).toBe(200)
    expect((await view(draft.id)).status).toBe('withdrawn')
    expect(await registered()).toBe(0)
    expect(await heldByNip()).toEqual({})
  })

  test('withdrawn alone leaves its rows waiting as before', async () => {
    const id = await committedDamaged()
    const corrected = edited(await setAsideOf(city, id), (_, set) => set('E3', '3374016013900005'))
    const { id: completion } = await draftOf(city, 'a.xlsx', corrected)
    await commit(city, completion)
    await call(city.api, 'POST', `/api/imports/${completion}/withdraw`, { json: { reason: 'keliru' } })
    expect(await heldByNip()).toEqual({ [people.citra]: 1, [people.eko]: 1 })
    expect(await view(id)).toMatchObject({ completedBy: [], heldRows: { total: 2, corrected: 0 } })
    expect(await registered()).toBe(2)
  })

  test('uploaded unchanged sets everything aside again and loses nothing', async () => {
    const id = await committedDamaged()
    const draft = await draftOf(city, 'set-aside.xlsx', await setAsideOf(city, id))
    expect(draft.counts).toMatchObject({ accepted: 0, repaired: 0, setAside: 2 })
    await commit(city, draft.id)
    expect(await heldByNip()).toEqual({ [people.citra]: 1, [people.eko]: 1 })
    expect(await view(id)).toMatchObject({ heldRows: { total: 2, corrected: 0 } })
  })

  test('of a completion completes the first import', async () => {
    const id = await committedDamaged()
    const first = await draftOf(
      city,
      'a.xlsx',
      edited(await setAsideOf(city, id), (_, set) => set('E3', '3374016013900005')),
    )
    await commit(city, first.id)
    const second = await draftOf(
      city,
      'b.xlsx',
      edited(await setAsideOf(city, first.id), (_, set) => set('G3', '05/10/2025')),
    )
    expect(second).toMatchObject({ completes: id, counts: { accepted: 1, setAside: 0 } })
    await commit(city, second.id)
    expect(await heldByNip()).toEqual({})
    expect(await view(id)).toMatchObject({
      completedBy: [first.id, second.id],
      heldRows: { total: 2, corrected: 2 },
    })
    expect(await registered()).toBe(4)
  })

  test.each(['csv', 'ods'] as const)('is known after a round trip through %s', async bookType => {
    const id = await committedDamaged()
    const bytes = edited(await setAsideOf(city, id), (_, set) => set('E3', '3374016013900005'), bookType)
    const draft = await draftOf(city, `Salinan.${bookType}`, bytes)
    expect(draft).toMatchObject({ completes: id, asOf, counts: { accepted: 1, setAside: 1 } })
    await commit(city, draft.id)
    expect(await heldByNip()).toEqual({ [people.eko]: 1 })
  })

  test('without its code completes what the caller names, and releases by NIP at most what it brought', async () => {
    const id = await committedDamaged()
    const bare = [
      'NIP,Nama ASN,NIK Pekerja,Nama Pekerja,Tanggal Daftar',
      `${people.citra},Citra Rekaan,3374016013900005,Wati Rekaan,03/10/2025`,
      // Known already: nothing new, so nothing of Budi's would be released by it.
      `${people.budi},Budi Rekaan,${workers.siti},Siti Rekaan,01/10/2025`,
      `${people.eko},Eko Rekaan,3374016003920004,Joko Rekaan,31/02/2026`,
    ].join('\n')
    const draft = await draftOf(city, 'perbaikan.csv', bare, { completes: id })
    expect(draft).toMatchObject({ completes: id, asOf, kind: 'registrations' })
    await commit(city, draft.id)
    expect(await heldByNip()).toEqual({ [people.eko]: 1 })
  })

  test('is refused for an import that does not count', async () => {
    const draft = await draftOf(city, 'pendaftaran.csv', damagedCsv, { asOf })
    const bytes = await setAsideOf(city, draft.id)
    const early = await draftOf(city, 'a.xlsx', bytes)
    expect(early).toMatchObject({ status: 'failed', error: { code: 'completes-not-committed' } })
    expect(early.error?.message).toContain('pendaftaran.csv')
    const form = uploadForm('b.csv', 'NIP,NIK', { completes: draft.id })
    expect(await problemOf(await call(city.api, 'POST', '/api/imports', { form }))).toMatchObject({
      status: 409,
      code: 'completes-not-committed',
    })
  })

  test('is not committed once its import was withdrawn', async () => {
    const id = await committedDamaged()
    const draft = await draftOf(city, 'a.xlsx', await setAsideOf(city, id))
    await call(city.api, 'POST', `/api/imports/${id}/withdraw`, { json: { reason: 'salah' } })
    const refused = await call(city.api, 'POST', `/api/imports/${draft.id}/commit`)
    expect(await problemOf(refused)).toMatchObject({ status: 409, code: 'completes-not-committed' })
  })

  test("of somebody else's import is a secretary's to load no more than the import itself", async () => {
    const id = await committedDamaged()
    const bytes = await setAsideOf(city, id)
    const secretary = { ...city, api: city.as(sampleActors.secretary) }
    const draft = await draftOf(secretary, 'a.xlsx', bytes)
    expect(draft).toMatchObject({ status: 'failed', error: { code: 'completes-unknown' } })
    const form = uploadForm('b.csv', 'NIP,NIK', { completes: id })
    const named = await problemOf(await call(secretary.api, 'POST', '/api/imports', { form }))
    const unknown = uploadForm('b.csv', 'NIP,NIK', { completes: 'tidak-ada' })
    expect(await problemOf(await call(secretary.api, 'POST', '/api/imports', { form: unknown }))).toEqual(
      named,
    )
  })
})

describe('rows that wait', () => {
  test('are the same number on the list, beside the person and in the workbook', async () => {
    await committedDamaged()
    const held = await heldByNip()
    for (const [nip, rows] of Object.entries(held)) {
      expect((await getJson<AsnListItem>(city.api, `/api/asn/${nip}`)).heldRows).toBe(rows)
    }
    const csv = await (await call(city.api, 'GET', '/api/reports/asn.csv')).text()
    const noted = csv.split('\r\n').filter(line => line.includes('1 baris menunggu perbaikan'))
    expect(noted).toHaveLength(Object.keys(held).length)
    const bytes = new Uint8Array(await (await call(city.api, 'GET', '/api/reports/asn.xlsx')).arrayBuffer())
    const cells = gridOf(bytes).flat()
    expect(cells.filter(cell => cell?.v === '1 baris menunggu perbaikan')).toHaveLength(noted.length)
  })
})

describe('before anything is decided', () => {
  test('a draft names whom it changes, and a withdrawal what it would undo', async () => {
    const id = await committedDamaged()
    const other = damagedCsv.replace(
      `${people.dewi},Dewi Rekaan,${workers.tono}`,
      `${people.dewi},Dewi,3374010101900011`,
    )
    const draft = await draftOf(city, 'desember.csv', other, { asOf: '2025-12-31' })
    expect(await getJson(city.api, `/api/imports/${draft.id}/difference`)).toEqual({
      ...{ against: asOf, added: 1, removed: 1, moved: 0, changed: 0, unchanged: 1 },
      ...{ isUnchanged: false, sameAs: null },
    })
    const page = await getJson<{ total: number; items: unknown[] }>(
      city.api,
      `/api/imports/${draft.id}/difference/items?change=added`,
    )
    expect(page).toMatchObject({
      total: 1,
      items: [{ name: 'Dewi · Tono Rekaan', nip: people.dewi, change: 'added' }],
    })
    const refused = await call(city.api, 'GET', `/api/imports/${draft.id}/withdrawal`)
    expect((await problemOf(refused)).code).toBe('import-not-committed')
    const corrected = edited(await setAsideOf(city, id), (_, set) => set('E3', '3374016013900005'))
    const completion = await draftOf(city, 'a.xlsx', corrected)
    expect(await getJson(city.api, `/api/imports/${completion.id}/difference`)).toMatchObject({
      ...{ against: asOf, added: 1, removed: 0, unchanged: 0 },
    })
    await commit(city, completion.id)
    expect(await getJson(city.api, `/api/imports/${id}/withdrawal`)).toEqual({
      ...{ restores: null, completions: [completion.id], cutOffs: [asOf] },
      ...{ added: 0, removed: 3, moved: 0, changed: 0 },
    })
  })

  test('the same bytes under another date are told', async () => {
    const id = await committedDamaged()
    const draft = await draftOf(city, 'desember.csv', damagedCsv, { asOf: '2025-12-31' })
    expect(await getJson(city.api, `/api/imports/${draft.id}/difference`)).toMatchObject({
      ...{ isUnchanged: true, unchanged: 2, sameAs: { importId: id, asOf } },
    })
  })
})
