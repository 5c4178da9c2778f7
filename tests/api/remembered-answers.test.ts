import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTestApi, type TestApi } from '../../mocks/create-test-api.ts'
import { sampleActors } from '../../mocks/fixed-sessions.ts'
import type { Import } from '../../src/contract/imports.ts'
import { type RememberedAnswerView, rememberedAnswer } from '../../src/contract/remembered-answers.ts'
import { call, getJson, problemOf, upload } from './calls.ts'
import { load } from './load-city.ts'
import { asOf, people, rosterCsv, workers } from './sample-texts.ts'

let city: TestApi
beforeEach(async () => {
  city = await createTestApi()
})
afterEach(() => city.close())

type Api = TestApi['api']

async function uploaded(
  fileName: string,
  content: string,
  fields: Record<string, string> = { asOf },
  api: Api = city.api,
): Promise<Import> {
  const { id } = await upload(api, fileName, content, fields)
  await city.settled()
  return getJson<Import>(api, `/api/imports/${id}`)
}

async function answered(id: string, answers: Record<string, string>, api: Api = city.api): Promise<Import> {
  const response = await call(api, 'PATCH', `/api/imports/${id}`, { json: { answers } })
  if (!response.ok) throw new Error(await response.text())
  await city.settled()
  return getJson<Import>(api, `/api/imports/${id}`)
}

async function commit(id: string, api: Api = city.api): Promise<void> {
  const response = await call(api, 'POST', `/api/imports/${id}/commit`)
  if (!response.ok) throw new Error(await response.text())
}

function remembered(api: Api = city.api): Promise<RememberedAnswerView[]> {
  return getJson<RememberedAnswerView[]>(api, '/api/remembered-answers')
}

function withdraw(id: string, api: Api = city.api): Promise<Response> {
  return call(api, 'DELETE', `/api/remembered-answers/${id}`)
}

const statuses = (word: string) => `NIK,Status\n${workers.siti},${word}\n${workers.tono},Aktif`
const dated = (word: string) => `${statuses(word)}\n`

describe('an answer', () => {
  test('of a file is not taught again by what completes it, since a newer one may hold', async () => {
    const content = `${statuses('Aktief')}\n337401,Aktief`
    const parent = await uploaded('bpjs oktober.csv', content, { asOf: '2025-10-31' })
    await answered(parent.id, { 'status:aktief': 'ended' })
    await commit(parent.id)
    const next = await uploaded('bpjs november.csv', statuses('Aktief'))
    await answered(next.id, { 'status:aktief': 'active' })
    await commit(next.id)
    const corrected = `NIK,Status\n3374016003900009,Aktief`
    const completion = await uploaded('perbaikan.csv', corrected, { completes: parent.id })
    expect(completion).toMatchObject({ questions: [], completes: parent.id, counts: { accepted: 1 } })
    await commit(completion.id)
    expect(await remembered()).toMatchObject([{ answer: 'active', importId: next.id }])
  })

  test('is asked once, remembered, shown, and asked again once it was withdrawn', async () => {
    const first = await uploaded('bpjs oktober.csv', statuses('Aktief'), { asOf: '2025-10-31' })
    expect(first.questions).toMatchObject([{ id: 'status:aktief', proposal: 'active', rows: 1 }])
    expect(first.questions[0]?.options.map(({ label }) => label)).toEqual([
      'Aktif',
      'Menunggak',
      'Masih diproses',
      'Berakhir',
      'Ditolak',
      'Sisihkan barisnya',
    ])
    const draft = await answered(first.id, { 'status:aktief': 'ended' })
    expect(draft).toMatchObject({
      ...{ questions: [], remembered: [], counts: { accepted: 2 } },
      answered: [{ questionId: 'status:aktief', answer: 'ended', label: 'Berakhir' }],
    })
    expect(draft.answered[0]?.options).toEqual(first.questions[0]?.options)
    const corrected = await answered(first.id, { 'status:aktief': 'active' })
    expect(corrected.answered).toMatchObject([{ answer: 'active' }])
    expect(await remembered()).toEqual([])
    await commit(first.id)

    const second = await uploaded('bpjs november.csv', `${statuses('AKTIEF')}\n`)
    expect(second).toMatchObject({
      questions: [],
      counts: { accepted: 2 },
      remembered: [{ questionId: 'status:aktief', answer: 'active', label: 'Aktif', text: 'AKTIEF' }],
    })
    await commit(second.id)
    const [known] = await remembered()
    expect(rememberedAnswer.parse(known)).toMatchObject({
      kind: 'memberships',
      type: 'status',
      text: 'Aktief',
      header: null,
      answer: 'active',
      label: 'Aktif',
      agencyId: null,
      rememberedBy: sampleActors.operator.username,
      fileName: 'bpjs oktober.csv',
      importId: first.id,
      usedBy: 1,
    })

    expect(await (await withdraw(known?.id ?? '')).json()).toEqual({ ok: true })
    expect(await remembered()).toEqual([])
    // What counts already stays as it was read.
    expect(await getJson<Import>(city.api, `/api/imports/${second.id}`)).toMatchObject({
      status: 'committed',
      counts: { accepted: 2 },
      answered: [],
      remembered: [{ label: 'Aktif', options: [{ value: 'active', label: 'Aktif' }] }],
    })
    const third = await uploaded('bpjs desember.csv', `${statuses('aktief')}\n\n`, { asOf: '2025-12-31' })
    expect(third).toMatchObject({ questions: [{ id: 'status:aktief' }], remembered: [] })
    expect((await problemOf(await withdraw(known?.id ?? ''))).code).toBe('not-found')
  })

  test('given on a draft replaces the remembered one once committed', async () => {
    const first = await uploaded('bpjs.csv', statuses('Aktief'), { asOf: '2025-10-31' })
    await answered(first.id, { 'status:aktief': 'active' })
    await commit(first.id)
    const second = await uploaded('bpjs.csv', dated('Aktief'))
    const changed = await answered(second.id, { 'status:aktief': 'ended' })
    expect(changed).toMatchObject({ questions: [], remembered: [] })
    expect(await remembered()).toMatchObject([{ answer: 'active' }])
    await commit(second.id)
    expect(await remembered()).toMatchObject([{ answer: 'ended', importId: second.id }])
  })

  test('outlives the withdrawal of the file that taught it', async () => {
    const { id } = await uploaded('bpjs.csv', statuses('Aktief'))
    await answered(id, { 'status:aktief': 'active' })
    await commit(id)
    await call(city.api, 'POST', `/api/imports/${id}/withdraw`, { json: { reason: 'salah berkas' } })
    expect(await remembered()).toMatchObject([{ fileName: 'bpjs.csv', usedBy: 0 }])
  })

  test('of a draft that is discarded teaches nothing', async () => {
    const { id } = await uploaded('bpjs.csv', statuses('Aktief'))
    await answered(id, { 'status:aktief': 'active' })
    await call(city.api, 'DELETE', `/api/imports/${id}`)
    expect(await remembered()).toEqual([])
  })

  test('about headers and ditto marks holds for files of the same shape', async () => {
    const rows = `${people.budi},Budi Rekaan,Disbudpar\n${people.citra},Citra Rekaan,sda`
    const first = await uploaded('pegawai.csv', `Namor,Nama,OPD\n${rows}`, { asOf: '2025-10-31' })
    expect(first.questions.map(({ id }) => id)).toEqual(['column:nip', 'ditto:agency'])
    const one = await answered(first.id, { 'ditto:agency': 'above' })
    expect(one.questions.map(({ id }) => id)).toEqual(['column:nip'])
    const both = await answered(first.id, { 'column:nip': 'Namor' })
    expect(both).toMatchObject({ questions: [], counts: { accepted: 1, repaired: 1 } })
    await commit(first.id)
    const second = await uploaded('pegawai.csv', `NAMOR,Nama,OPD\n${rows}`)
    expect(second.questions).toEqual([])
    expect(second.remembered).toMatchObject([
      { questionId: 'ditto:agency', label: 'Ambil nilai di baris atasnya' },
      { questionId: 'column:nip', answer: 'NAMOR' },
    ])
    const wider = rows.replaceAll(' Rekaan', ' Rekaan,Staf')
    const other = await uploaded('pegawai.csv', `Namor,Nama,Jabatan,OPD\n${wider}`)
    expect(other.remembered).toEqual([])
    const kept = await remembered()
    expect(kept.map(({ type, header }) => [type, header]).toSorted()).toEqual([
      ['column', 'Namor · Nama · OPD'],
      ['ditto', 'Namor · Nama · OPD'],
    ])
  })

  test('about an agency’s name is listed with who taught it, and can be withdrawn', async () => {
    const unknown = `${rosterCsv}\n199305052019031005,Fajar Rekaan,Kantor Urusan Rekaan,Staf,II/a`
    const first = await uploaded('pegawai.csv', unknown)
    await answered(first.id, { 'agency:kantor urusan rekaan': 'disbudpar' })
    await commit(first.id)
    const [known, ...rest] = await remembered()
    expect(rest).toEqual([])
    expect(known).toMatchObject({
      type: 'agency',
      text: 'Kantor Urusan Rekaan',
      answer: 'disbudpar',
      rememberedBy: sampleActors.operator.username,
      fileName: 'pegawai.csv',
    })
    const second = await uploaded('pegawai.csv', `${unknown}\n`, { asOf: '2025-12-31' })
    expect(second).toMatchObject({
      questions: [],
      remembered: [{ type: 'agency', answer: 'disbudpar', answerId: known?.id }],
    })
    const elsewhere = await answered(second.id, { 'agency:kantor urusan rekaan': 'dinkes' })
    expect(elsewhere.remembered).toEqual([])
    await commit(second.id)
    const [replaced] = await remembered()
    expect(replaced).toMatchObject({ answer: 'dinkes', importId: second.id })
    await withdraw(replaced?.id ?? '')
    const third = await uploaded('pegawai.csv', `${unknown}\n\n`, { asOf: '2026-01-31' })
    expect(third.questions).toMatchObject([{ id: 'agency:kantor urusan rekaan' }])
  })
})

describe('answers of a secretary', () => {
  const registrations = `NIP,NIK Pekerja,Tanggal Daftar\n${people.budi},${workers.siti},10/25/2025`
  const order = { 'order:timestamp': 'month-first' }

  async function teach() {
    await load(city, 'pegawai.csv', rosterCsv)
    const secretary = city.as(sampleActors.secretary)
    const draft = await uploaded('daftar.csv', registrations, { asOf }, secretary)
    expect(draft.questions).toMatchObject([{ id: 'order:timestamp' }])
    await answered(draft.id, order, secretary)
    await commit(draft.id, secretary)
    return secretary
  }

  test('speak for the own agency’s files and for nobody else’s', async () => {
    const secretary = await teach()
    const own = await uploaded('daftar.csv', `${registrations}\n`, { asOf: '2025-12-31' }, secretary)
    expect(own).toMatchObject({ questions: [], remembered: [{ questionId: 'order:timestamp' }] })
    const ofCity = await uploaded('daftar.csv', `${registrations}\n`, { asOf: '2025-12-31' })
    expect(ofCity).toMatchObject({ questions: [{ id: 'order:timestamp' }], remembered: [] })
    const other = city.as({
      ...sampleActors.secretary,
      id: 'akun-lain',
      username: 'lain',
      agencyId: 'dinkes',
    })
    expect(await remembered(other)).toEqual([])
    expect(await remembered(secretary)).toMatchObject([
      { agencyId: 'disbudpar', type: 'order', label: 'Bulan dahulu (bulan/tanggal/tahun)' },
    ])
  })

  test('are seen and withdrawn by the agency, the operator and the administrator only', async () => {
    const secretary = await teach()
    const [own] = await remembered(secretary)
    const id = own?.id ?? ''
    const other = city.as({
      ...sampleActors.secretary,
      id: 'akun-lain',
      username: 'lain',
      agencyId: 'dinkes',
    })
    expect((await problemOf(await withdraw(id, other))).code).toBe('not-found')
    expect((await problemOf(await withdraw(id, city.as(sampleActors.planner)))).code).toBe('not-found')
    expect((await problemOf(await withdraw(id, city.as(sampleActors.mayor)))).code).toBe('forbidden')
    expect(await remembered(city.as(sampleActors.admin))).toMatchObject([{ id }])
    expect((await withdraw(id, city.as(sampleActors.admin))).status).toBe(200)
    expect(await remembered(secretary)).toEqual([])
  })

  test('give way to none of the operator’s, whose answers speak for everybody', async () => {
    await load(city, 'pegawai.csv', rosterCsv)
    const first = await uploaded('daftar.csv', registrations)
    await answered(first.id, order)
    await commit(first.id)
    const secretary = city.as(sampleActors.secretary)
    const own = await uploaded('daftar.csv', `${registrations}\n`, { asOf: '2025-12-31' }, secretary)
    expect(own).toMatchObject({ questions: [], remembered: [{ answer: 'month-first' }] })
    // The operator's answer is nobody's to withdraw but the operator's.
    const [known] = await remembered()
    expect(await remembered(secretary)).toEqual([])
    expect((await problemOf(await withdraw(known?.id ?? '', secretary))).code).toBe('not-found')
    await answered(own.id, { 'order:timestamp': 'day-first' }, secretary)
    await commit(own.id, secretary)
    const later = await uploaded('daftar.csv', `${registrations}\n\n`, { asOf: '2026-01-31' })
    expect(later.remembered).toMatchObject([{ answer: 'month-first' }])
  })
})
