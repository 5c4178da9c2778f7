import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as XLSX from 'xlsx'
import { createTestApi, type TestApi } from '../../mocks/create-test-api.ts'
import { sampleActors } from '../../mocks/fixed-sessions.ts'
import { sampleKeys } from '../../mocks/sample-keys.ts'
import type { Import } from '../../src/contract/imports.ts'
import type { Erasure, ErasurePreview } from '../../src/contract/privacy.ts'
import { createSeals } from '../../src/server/sql-store/seals.ts'
import { call, getJson, problemOf, upload } from './calls.ts'
import { load } from './load-city.ts'
import { openEverySeal } from './open-every-seal.ts'

const asOf = '2025-11-30'
const erased = { nip: '197706152003122007', name: 'Zubaidah Kenangaraya', workplace: 'Jalan Melatiharum 7' }
const worker = { nik: '3374015506600011', name: 'Wagiyem Srikandiputri' }
const other = { nip: '198501012010011001', nik: '3374010101900003', name: 'Budi Rekaan' }

const roster = [
  'NIP,Nama,OPD,Jabatan,Golongan',
  `${other.nip},${other.name},Disbudpar,Analis,III/c`,
  `${erased.nip},"Dra. ${erased.name}, M.M.",Dinkes,Kepala Bidang Langkasari,IV/b`,
].join('\n')
const registrations = [
  'NIP,Nama ASN,NIK Pekerja,Nama Pekerja,Tanggal Daftar,Pekerjaan,Alamat Kerja',
  `${erased.nip},${erased.name},${other.nik},Tono Rekaan,02/10/2025,Penjahit,${erased.workplace}`,
  `${other.nip},${other.name},${worker.nik},${worker.name},03/10/2025,Tukang becak,Pasar`,
  // Set aside: a number too short, in a row that names the one who is erased.
  `${erased.nip},${erased.name},33740101,Orang Ketiga,04/10/2025,Penjahit,Pasar`,
].join('\n')

let folder: string
let city: TestApi
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pantau-asuh-erase-'))
  city = await createTestApi({ file: join(folder, 'city.sqlite') })
  await load(city, 'pegawai.csv', roster)
  await load(city, `titipan ${erased.name}.csv`, registrations)
  await load(city, 'kepesertaan.csv', `NIK,Status\n${worker.nik},AKTIF\n${other.nik},MENUNGGAK`)
  await load(city, 'cakupan.csv', 'Bulan,Potensi,Terlindungi\n30/11/2025,756873,390498', {})
}, 60_000)
afterAll(async () => {
  await city.close()
  await rm(folder, { recursive: true, force: true })
})

const databaseFile = () => join(folder, 'city.sqlite')
const admin = () => city.as(sampleActors.admin)
const reason = 'Permintaan tertulis yang bersangkutan'
const preview = async (json: unknown) =>
  (await (await call(admin(), 'POST', '/api/erasures/preview', { json })).json()) as ErasurePreview
const erase = (json: object) => call(admin(), 'POST', '/api/erasures', { json: { reason, ...json } })

/** A workbook that names the person where no reader of rows would look. */
function hiddenIn(number: string, place: 'sheet' | 'comment' | 'rounded'): Uint8Array<ArrayBuffer> {
  const rows = [
    ['Bulan', 'Potensi', 'Terlindungi'],
    ['31/10/2025', 700_000, 380_000],
  ]
  const sheet = XLSX.utils.aoa_to_sheet(rows)
  const book = XLSX.utils.book_new(sheet, 'Cakupan')
  if (place === 'comment')
    XLSX.utils.cell_add_comment(sheet.A1, `lihat ${number.slice(0, 8)} ${number.slice(8)}`)
  if (place !== 'comment') {
    const cell = place === 'rounded' ? Number(number) : number
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['catatan'], [cell]]), 'Catatan')
    book.Workbook = {
      Sheets: [
        { name: 'Cakupan', Hidden: 0 },
        { name: 'Catatan', Hidden: 1 },
      ],
    } as never
  }
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }))
}

async function figures() {
  const paths = [
    '/api/participation',
    '/api/participation?employment=PNS',
    '/api/participation/trend',
    '/api/cut-offs',
  ]
  const answers = await Promise.all(paths.map(path => getJson<object>(city.as(sampleActors.mayor), path)))
  return answers.map(answer => ({ ...answer, sources: [] }))
}

/** Whatever the API gives to whoever sees the most, workbooks unpacked. */
async function everythingShown(): Promise<string> {
  const operator = city.as(sampleActors.operator)
  const imports = await getJson<Import[]>(operator, '/api/imports')
  const people = await getJson<{ items: { nip: string }[] }>(operator, '/api/asn')
  const paths = [
    ...['/api/imports', '/api/asn', '/api/nip-links', '/api/remembered-answers', '/api/reports/asn.csv'],
    ...['/api/reports/asn.xlsx', '/api/reports/city.xlsx', '/api/reports/agency/dinkes.xlsx'],
    ...people.items.map(({ nip }) => `/api/asn/${nip}`),
    ...imports.flatMap(({ id }) =>
      ['', '/issues', '/preview', '/original', '/set-aside.xlsx'].map(part => `/api/imports/${id}${part}`),
    ),
  ]
  const texts = []
  for (const path of paths) {
    const answer = await call(operator, 'GET', path)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
    const parts = isZip ? Object.values(unzipSync(bytes)) : [bytes]
    texts.push(
      `${path} ${JSON.stringify([...answer.headers])}`,
      ...parts.map(part => new TextDecoder().decode(part)),
    )
  }
  return texts.join('\n')
}

async function bytesOnDisk(): Promise<string> {
  const files = await readdir(folder)
  const read = await Promise.all(files.map(file => readFile(join(folder, file), 'latin1')))
  return read.join('\n')
}

describe('erasing an ASN', () => {
  test('is refused to everybody but administrators, by the jobs as well', async () => {
    for (const role of ['operator', 'mayor', 'secretary', 'planner'] as const) {
      for (const path of ['/api/erasures', '/api/erasures/preview']) {
        const json = { nip: erased.nip, ...(path === '/api/erasures' && { reason }) }
        expect((await call(city.as(sampleActors[role]), 'POST', path, { json })).status).toBe(403)
      }
    }
  })

  test('says before what it would do, and does exactly that', async () => {
    const hidden = await upload(city.api, 'cakupan lain.xlsx', hiddenIn(erased.nip, 'sheet'))
    const commented = await upload(city.api, 'cakupan komentar.xlsx', hiddenIn(erased.nip, 'comment'))
    const rounded = await upload(city.api, 'cakupan bulat.xlsx', hiddenIn(erased.nip, 'rounded'))
    await city.settled()
    const before = await figures()
    expect(await everythingShown()).toContain(erased.name)
    expect(await bytesOnDisk()).toContain(erased.nip)

    const said = await preview({ nip: erased.nip })
    expect(said).toMatchObject({
      kind: 'asn',
      known: true,
      originals: 2,
      drafts: 3,
      erasedAt: null,
      hasAccount: false,
    })
    expect(said.person).toBe(city.audit.personId({ nip: erased.nip }))
    const answer = await erase({ nip: erased.nip })
    expect(answer.status).toBe(201)
    const done = (await answer.json()) as Erasure
    const { records, originals, drafts } = said
    expect(done).toMatchObject({ ...{ records, originals, drafts, reason }, person: said.person })

    expect(await figures()).toEqual(before)
    const shown = await everythingShown()
    expect(shown).toContain('(data dihapus)')
    for (const canary of [erased.nip, erased.name, 'Kenangaraya', 'Langkasari', 'Melatiharum']) {
      expect([canary, shown.includes(canary)]).toEqual([canary, false])
    }
    // The workers of whoever was erased are other people.
    expect(shown).toContain('Tono Rekaan')
    const bytes = await bytesOnDisk()
    for (const canary of [erased.nip, erased.name, 'Kenangaraya', 'kenangaraya', 'Langkasari']) {
      expect([canary, bytes.includes(canary)]).toEqual([canary, false])
      const wide = Buffer.from(canary, 'utf16le').toString('latin1')
      expect([canary, bytes.includes(wide)]).toEqual([canary, false])
    }
    for (const { id } of [hidden, commented, rounded]) {
      expect((await call(city.api, 'GET', `/api/imports/${id}`)).status).toBe(404)
    }
  })

  test('leaves what was counted, and says of the files that went when and why', async () => {
    const imports = await getJson<Import[]>(city.api, '/api/imports')
    const gone = imports.filter(({ originalDeleted }) => originalDeleted !== null)
    expect(gone.map(({ kind }) => kind).toSorted()).toEqual(['registrations', 'roster'])
    for (const { id, counts, sha256, originalDeleted, fileName } of gone) {
      expect(originalDeleted?.why).toBe('erasure')
      expect(counts.read).toBeGreaterThan(0)
      expect(sha256).toMatch(/^[0-9a-f]{64}$/)
      expect(fileName).not.toContain('Zubaidah')
      const refusal = await problemOf(await call(city.api, 'GET', `/api/imports/${id}/original`))
      expect(refusal).toMatchObject({ status: 410, code: 'original-deleted' })
      expect(refusal.detail).toMatch(/\d{4}-\d{2}-\d{2} karena memuat data seseorang/)
    }
    const withHeld = gone.find(({ counts }) => counts.setAside > 0) as Import
    const setAside = await call(city.api, 'GET', `/api/imports/${withHeld.id}/set-aside.xlsx`)
    expect(await problemOf(setAside)).toMatchObject({ status: 410, code: 'original-deleted' })
  })

  test('is written down without the number', async () => {
    const person = city.audit.personId({ nip: erased.nip })
    const { items } = await city.audit.list({ offset: 0, limit: 500 })
    const about = items.filter(({ subject }) => subject?.id === person)
    expect(about).toMatchObject([
      { action: 'person-erased', outcome: 'done', detail: { originals: 2, drafts: 3 } },
    ])
    expect(items.filter(({ action }) => action === 'original-deleted')).toHaveLength(2)
    expect(items.filter(({ action }) => action === 'draft-deleted')).toHaveLength(3)
    expect(JSON.stringify(items)).not.toMatch(new RegExp(`${erased.nip}|Zubaidah`))
    const [listed] = await getJson<Erasure[]>(admin(), '/api/erasures')
    expect(listed).toMatchObject({ person, by: sampleActors.admin.username, reason })
  })

  test('leaves nothing behind the seals either', () => {
    const behind = openEverySeal(databaseFile())
    for (const text of [erased.nip, 'Zubaidah', 'Kenangaraya', erased.workplace]) {
      expect(behind).not.toContain(text)
    }
    // What is kept of the others shows that there was something to look through.
    expect(behind).toContain(worker.name)
  })

  test('a second time, or of a stranger, says so', async () => {
    expect(await problemOf(await erase({ nip: erased.nip }))).toMatchObject({
      status: 409,
      code: 'already-erased',
    })
    expect((await preview({ nip: erased.nip })).erasedAt).not.toBeNull()
    const stranger = { nip: '199001012015011999' }
    expect(await preview(stranger)).toMatchObject({ known: false, records: 0, originals: 0, drafts: 0 })
    expect(await problemOf(await erase(stranger))).toMatchObject({ status: 404, code: 'person-unknown' })
    for (const bad of [{}, { nip: '123' }, { nik: erased.nip }, { nip: erased.nip, nik: worker.nik }]) {
      expect((await erase(bad)).status).toBe(400)
    }
  })

  test('may be undone only by a file that names the person again, which is new data', async () => {
    const again = `NIP,Nama,OPD\n${other.nip},${other.name},Disbudpar\n${erased.nip},${erased.name},Dinkes`
    const id = await load(city, 'pegawai-desember.csv', again, { asOf: '2025-12-31', kind: 'roster' })
    expect(await preview({ nip: erased.nip })).toMatchObject({ known: true, originals: 1 })
    expect((await erase({ nip: erased.nip })).status).toBe(201)
    expect((await getJson<Import>(city.api, `/api/imports/${id}`)).originalDeleted?.why).toBe('erasure')
  })
})

describe('erasing a worker', () => {
  test('takes the number and the name from every row, and nothing from the sponsor', async () => {
    const sealed = createSeals(sampleKeys).sealNik(worker.nik)
    expect(await bytesOnDisk()).toContain(sealed)
    const before = await figures()
    const said = await preview({ nik: worker.nik })
    expect(said).toMatchObject({ kind: 'worker', known: true, hasAccount: false })
    expect((await erase({ nik: worker.nik })).status).toBe(201)
    expect(await figures()).toEqual(before)
    expect(await bytesOnDisk()).not.toContain(sealed)
    for (const text of [worker.nik, worker.name]) expect(openEverySeal(databaseFile())).not.toContain(text)
    expect(openEverySeal(databaseFile())).toContain('Tono Rekaan')
    const shown = await everythingShown()
    expect(shown).not.toContain('Srikandiputri')
    expect(shown).toContain(other.name)
    const detail = await getJson<{ workers: { nik: string; name: string; id: string }[] }>(
      city.api,
      `/api/asn/${other.nip}?asOf=${asOf}`,
    )
    expect(detail.workers).toMatchObject([{ name: '(data dihapus)' }])
    const revealed = await call(city.api, 'POST', `/api/workers/${detail.workers[0]?.id}/reveal`, {
      json: { reason },
    })
    expect(revealed.status).toBe(404)
  })

  test('waits for nobody’s commit and lets none come between', async () => {
    const roster = `NIP,Nama,OPD\n${other.nip},${other.name},Disbudpar`
    const draft = await upload(city.api, 'pegawai-januari.csv', roster, {
      asOf: '2026-01-31',
      kind: 'roster',
    })
    await city.settled()
    const [committed, gone] = await Promise.all([
      call(city.api, 'POST', `/api/imports/${draft.id}/commit`),
      erase({ nik: other.nik }),
    ])
    expect([committed.status, gone.status]).toEqual([200, 201])
    expect(await bytesOnDisk()).not.toContain(createSeals(sampleKeys).sealNik(other.nik))
    expect(await everythingShown()).not.toContain('Tono Rekaan')
  })
})

test('tells of an account that bears the number', async () => {
  const users = await city.sessions.users.list()
  expect(users.some(({ username }) => username.includes(other.nip))).toBe(false)
  const said = await preview({ nip: other.nip })
  expect(said.hasAccount).toBe(false)
})
