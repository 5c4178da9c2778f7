import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTestApi, type TestApi } from '../../mocks/create-test-api.ts'
import { sampleActors } from '../../mocks/fixed-sessions.ts'
import type { Import } from '../../src/contract/imports.ts'
import { importStatusView } from '../../src/contract/imports.ts'
import type { Participation } from '../../src/contract/participation.ts'
import { defaultFileLimits } from '../../src/ingest/refusal.ts'
import { call, getJson, problemOf, upload, uploadForm } from './calls.ts'
import { load, loadCity } from './load-city.ts'
import { asOf, coverageCsv, people, registrationsCsv, rosterCsv, workers } from './sample-texts.ts'

let city: TestApi
beforeEach(async () => {
  city = await createTestApi({ limits: { ...defaultFileLimits, maxFileBytes: 200_000 } })
})
afterEach(() => city.close())

async function uploaded(fileName: string, content: string, fields?: Record<string, string>): Promise<Import> {
  const { id } = await upload(city.api, fileName, content, fields)
  await city.settled()
  return getJson<Import>(city.api, `/api/imports/${id}`)
}

describe('a good file', () => {
  test('is read into a draft that counts only after commit', async () => {
    const draft = await uploaded('pegawai.csv', rosterCsv, { asOf })
    expect(importStatusView.parse(draft)).toMatchObject({
      status: 'draft',
      kind: 'roster',
      asOf,
      counts: { accepted: 4, setAside: 0 },
      questions: [],
      createdBy: sampleActors.operator.username,
    })
    expect((await problemOf(await call(city.api, 'GET', '/api/participation'))).code).toBe('no-data')

    const committed = await call(city.api, 'POST', `/api/imports/${draft.id}/commit`)
    expect(await committed.json()).toMatchObject({ status: 'committed' })
    const participation = await getJson<Participation>(city.api, '/api/participation')
    expect(participation).toMatchObject({ asOf, city: { headcount: 4, active: 0, none: 4 } })
  })

  test('is committed once, however often it is asked for', async () => {
    const { id } = await uploaded('pegawai.csv', rosterCsv, { asOf })
    const answers = await Promise.all([1, 2].map(() => call(city.api, 'POST', `/api/imports/${id}/commit`)))
    const again = await call(city.api, 'POST', `/api/imports/${id}/commit`)
    expect([...answers, again].map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await getJson<Participation>(city.api, '/api/participation')).city.headcount).toBe(4)
  })

  test('disappears without a trace when withdrawn', async () => {
    const id = await load(city, 'pegawai.csv', rosterCsv)
    const withdrawn = await call(city.api, 'POST', `/api/imports/${id}/withdraw`, {
      json: { reason: 'salah berkas' },
    })
    expect(await withdrawn.json()).toMatchObject({ status: 'withdrawn', withdrawnReason: 'salah berkas' })
    expect((await problemOf(await call(city.api, 'GET', '/api/participation'))).code).toBe('no-data')
    expect(await getJson(city.api, '/api/cut-offs')).toEqual([])
  })

  test('loaded a second time is recognised and not committed again', async () => {
    await load(city, 'pegawai.csv', rosterCsv)
    const again = await uploaded('pegawai salinan.csv', rosterCsv, { asOf })
    expect(again.duplicateOf).toMatchObject({ createdBy: sampleActors.operator.username })
    const refused = await problemOf(await call(city.api, 'POST', `/api/imports/${again.id}/commit`))
    expect(refused).toMatchObject({ status: 409, code: 'import-duplicate' })
    // Whoever loaded it first may be somebody of another office: the answer names nobody.
    expect(refused.detail).not.toContain(sampleActors.operator.username)
  })

  test('gives back its rows and itself', async () => {
    const { id } = await uploaded('pegawai kota.csv', rosterCsv, { asOf })
    const preview = await getJson<{ headers: { header: string; field: string | null }[]; rows: unknown[] }>(
      city.api,
      `/api/imports/${id}/preview`,
    )
    expect(preview.headers.map(({ header }) => header)).toEqual(['NIP', 'Nama', 'OPD', 'Jabatan', 'Golongan'])
    expect(preview.rows).toHaveLength(4)
    const original = await call(city.api, 'GET', `/api/imports/${id}/original`)
    expect(await original.text()).toBe(rosterCsv)
    expect(original.headers.get('content-disposition')).toContain("filename*=UTF-8''pegawai%20kota.csv")
  })

  test('can be discarded while it is a draft, and not after', async () => {
    const draft = await uploaded('pegawai.csv', rosterCsv, { asOf })
    expect((await call(city.api, 'DELETE', `/api/imports/${draft.id}`)).status).toBe(200)
    expect((await problemOf(await call(city.api, 'GET', `/api/imports/${draft.id}`))).code).toBe('not-found')
    const id = await load(city, 'pegawai.csv', rosterCsv)
    const refused = await problemOf(await call(city.api, 'DELETE', `/api/imports/${id}`))
    expect(refused).toMatchObject({ status: 409, code: 'import-not-draft' })
  })

  test('is not withdrawn before it was committed', async () => {
    const { id } = await uploaded('pegawai.csv', rosterCsv, { asOf })
    const json = { reason: 'coba saja' }
    const refused = await problemOf(await call(city.api, 'POST', `/api/imports/${id}/withdraw`, { json }))
    expect(refused).toMatchObject({ status: 409, code: 'import-not-committed' })
  })
})

describe('a file that cannot be taken', () => {
  test('with bytes of no known format says so and what to do', async () => {
    const failed = await uploaded('gambar.xlsx', '\u0089PNG\r\n\u001a\n\u0000\u0001\u0002\u0000')
    expect(failed.status).toBe('failed')
    expect(failed.error?.message).toMatch(/unggah lagi\.$/)
    const refused = await problemOf(await call(city.api, 'POST', `/api/imports/${failed.id}/commit`))
    expect(refused).toMatchObject({ status: 409, code: 'import-failed' })
  })

  test('not understood is read again as the kind somebody names', async () => {
    const failed = await uploaded('resep.csv', 'Bahan,Takaran\nTepung,2 sendok', { asOf })
    expect(failed.error?.code).toBe('kind-unrecognised')
    expect(failed.error?.message).not.toContain('–')
    const json = { kind: 'roster' }
    expect((await call(city.api, 'PATCH', `/api/imports/${failed.id}`, { json })).status).toBe(200)
    await city.settled()
    const again = await getJson<Import>(city.api, `/api/imports/${failed.id}`)
    expect(again).toMatchObject({ status: 'failed', kind: 'roster', error: { code: 'column-missing' } })
  })

  test('without a required column names it in the caller’s language', async () => {
    const failed = await uploaded('pegawai.csv', 'Nama,OPD\nBudi Rekaan,Disbudpar', { asOf, kind: 'roster' })
    expect(failed.error).toMatchObject({ code: 'column-missing' })
    expect(failed.error?.message).toContain('NIP')
    const english = await call(city.api, 'GET', `/api/imports/${failed.id}`, {
      headers: { 'accept-language': 'en' },
    })
    expect(((await english.json()) as Import).error?.message).toMatch(/column/)
  })

  test('over the limit is refused before and while it is read', async () => {
    const declared = await call(city.api, 'POST', '/api/imports', {
      form: uploadForm('kecil.csv', 'x'),
      headers: { 'content-length': '900000000' },
    })
    expect(await problemOf(declared)).toMatchObject({ status: 413, code: 'file-too-large' })

    const packed = new Response(uploadForm('besar.csv', 'x'.repeat(300_000)))
    const whole = new Uint8Array(await packed.arrayBuffer())
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(whole.slice(sent, sent + 50_000))
        sent += 50_000
        if (sent >= whole.length) controller.close()
      },
    })
    const undeclared = await city.api.fetch(
      new Request('http://pantau.test/api/imports', {
        method: 'POST',
        headers: {
          'sec-fetch-site': 'same-origin',
          'content-type': packed.headers.get('content-type') ?? '',
        },
        body,
        duplex: 'half',
      } as RequestInit),
    )
    expect((await problemOf(undeclared)).code).toBe('file-too-large')
    expect(sent).toBeLessThan(whole.length + 50_000)
    expect(await getJson(city.api, '/api/imports')).toEqual([])
  })

  test('that is not there is asked for', async () => {
    const form = new FormData()
    form.set('kind', 'roster')
    expect((await problemOf(await call(city.api, 'POST', '/api/imports', { form }))).code).toBe(
      'file-missing',
    )
    expect((await problemOf(await call(city.api, 'POST', '/api/imports'))).code).toBe('file-missing')
  })

  test('with an impossible date is refused, naming the field', async () => {
    const form = uploadForm('pegawai.csv', rosterCsv, { asOf: '2025-02-31' })
    const response = await call(city.api, 'POST', '/api/imports', { form })
    expect(await response.json()).toMatchObject({
      code: 'invalid-request',
      errors: [{ path: 'asOf', code: 'date' }],
    })
  })
})

describe('a draft that others have overtaken', () => {
  test('is checked again at commit against the roster that stands then', async () => {
    const early = await uploaded('pendaftaran.csv', registrationsCsv, { asOf })
    expect(early.issuesByCode).toEqual({})
    await load(city, 'pegawai.csv', rosterCsv.split('\n').slice(0, 3).join('\n'))
    const committed = await call(city.api, 'POST', `/api/imports/${early.id}/commit`)
    expect(await committed.json()).toMatchObject({
      status: 'committed',
      counts: { accepted: 2 },
      issuesByCode: { 'sponsor-not-on-roster': 1 },
    })
  })

  test("counts only the people of an office's own roster, should one leave before the commit", async () => {
    await load(city, 'pegawai.csv', rosterCsv)
    const secretary = city.as(sampleActors.secretary)
    const { id } = await upload(secretary, 'pendaftaran.csv', registrationsCsv, { asOf })
    await city.settled()
    expect((await getJson<Import>(secretary, `/api/imports/${id}`)).counts.accepted).toBe(1)
    await load(city, 'pegawai baru.csv', rosterCsv.replace('Budi Rekaan,Disbudpar', 'Budi Rekaan,Dinkes'))
    const committed = (await (await call(secretary, 'POST', `/api/imports/${id}/commit`)).json()) as Import
    expect(committed.counts).toMatchObject({ accepted: 0, setAside: 2 })
    const { city: figures } = await getJson<Participation>(city.api, '/api/participation')
    expect(figures.registeredSponsors).toBe(0)
  })
})

describe('questions', () => {
  const unknownAgency = `${rosterCsv}\n199305052019031005,Fajar Rekaan,Kantor Urusan Rekaan,Staf,II/a`

  test('about an agency hold up the commit until answered, and the answer is remembered', async () => {
    const draft = await uploaded('pegawai.csv', unknownAgency, { asOf })
    const question = draft.questions.find(({ type }) => type === 'agency')
    expect(question).toMatchObject({ text: 'Kantor Urusan Rekaan', rows: 1 })
    const refused = await problemOf(await call(city.api, 'POST', `/api/imports/${draft.id}/commit`))
    expect(refused).toMatchObject({ status: 409, code: 'import-needs-answers' })

    const json = { answers: { [question?.id ?? '']: 'disbudpar' } }
    expect((await call(city.api, 'PATCH', `/api/imports/${draft.id}`, { json })).status).toBe(200)
    await city.settled()
    const answered = await getJson<Import>(city.api, `/api/imports/${draft.id}`)
    expect(answered).toMatchObject({ questions: [], counts: { accepted: 5 } })
    expect((await call(city.api, 'POST', `/api/imports/${draft.id}/commit`)).status).toBe(200)

    const nextMonth = await uploaded('pegawai desember.csv', unknownAgency, { asOf: '2025-12-31' })
    expect(nextMonth.questions).toEqual([])
  })

  test('answered by an office about its own file change no agency for anybody', async () => {
    await load(city, 'pegawai.csv', rosterCsv)
    const secretary = city.as(sampleActors.secretary)
    const { id } = await upload(secretary, 'pendaftaran.csv', registrationsCsv, { asOf })
    await city.settled()
    const json = { answers: { 'agency:dinkes': 'disbudpar', 'agency:kantor rekaan': 'disbudpar' } }
    expect((await call(secretary, 'PATCH', `/api/imports/${id}`, { json })).status).toBe(200)
    await city.settled()
    expect((await call(secretary, 'POST', `/api/imports/${id}/commit`)).status).toBe(200)
    const again = await uploaded('pegawai.csv', unknownAgency, { asOf: '2025-12-31' })
    expect(again.questions).toMatchObject([{ text: 'Kantor Urusan Rekaan' }])
    const agencies = await getJson<{ id: string; aliases: string[] }[]>(city.api, '/api/agencies')
    const own = agencies.find(agency => agency.id === 'disbudpar')
    expect(own?.aliases).not.toEqual(expect.arrayContaining(['dinkes']))
    expect(own?.aliases).not.toEqual(expect.arrayContaining(['kantor rekaan']))
  })

  test('wait while the file is being read, and the reading goes on', async () => {
    const { id } = await upload(
      city.api,
      'pegawai.csv',
      rosterCsv + `\n${people.budi},Budi,Disdik`.repeat(3000),
    )
    const early = await call(city.api, 'PATCH', `/api/imports/${id}`, { json: { asOf } })
    expect(await problemOf(early)).toMatchObject({ status: 409, code: 'import-not-ready' })
    await city.settled()
    expect(await getJson<Import>(city.api, `/api/imports/${id}`)).toMatchObject({ status: 'draft' })
  })

  test('about the date are answered with a day', async () => {
    const draft = await uploaded('pegawai.csv', rosterCsv)
    expect(draft.questions.map(({ id }) => id)).toEqual(['asOf'])
    const wrong = await call(city.api, 'PATCH', `/api/imports/${draft.id}`, {
      json: { answers: { asOf: 'kemarin' } },
    })
    expect((await problemOf(wrong)).code).toBe('invalid-request')
    await call(city.api, 'PATCH', `/api/imports/${draft.id}`, { json: { answers: { asOf } } })
    await city.settled()
    expect(await getJson<Import>(city.api, `/api/imports/${draft.id}`)).toMatchObject({ asOf, questions: [] })
  })
})

test('findings come with reason and remedy', async () => {
  await load(city, 'pegawai.csv', rosterCsv)
  const broken = `${registrationsCsv}\n${people.citra},Citra Rekaan,33740160,Siti Rekaan,01/10/2025`
  const draft = await uploaded('pendaftaran.csv', broken, { asOf })
  expect(draft.counts).toMatchObject({ accepted: 2, setAside: 1 })
  const { items, byCode } = await getJson<{
    items: { code: string; message: string; remedy: string | null; row: number }[]
    byCode: { code: string; count: number; message: string }[]
  }>(city.api, `/api/imports/${draft.id}/issues?outcome=setAside`)
  expect(items).toMatchObject([{ code: 'nik-length', row: 4 }])
  expect(items[0]?.remedy).toBeTruthy()
  expect(byCode).toContainEqual(expect.objectContaining({ code: 'nik-length', count: 1 }))
})

describe('uploads of a role that sees only its own', () => {
  test('a secretary’s file is registrations of the own agency, whatever is asked for', async () => {
    await load(city, 'pegawai.csv', rosterCsv)
    const secretary = city.as(sampleActors.secretary)
    const { id } = await upload(secretary, 'pendaftaran.csv', registrationsCsv, { asOf })
    await city.settled()
    const draft = await getJson<Import>(secretary, `/api/imports/${id}`)
    // Dewi belongs to another agency.
    expect(draft).toMatchObject({
      kind: 'registrations',
      agencyId: 'disbudpar',
      counts: { accepted: 1, setAside: 1 },
    })

    const form = uploadForm('pegawai.csv', rosterCsv, { asOf, kind: 'roster' })
    expect((await problemOf(await call(secretary, 'POST', '/api/imports', { form }))).code).toBe('forbidden')
    const json = { kind: 'roster' }
    expect((await problemOf(await call(secretary, 'PATCH', `/api/imports/${id}`, { json }))).code).toBe(
      'forbidden',
    )
  })

  test('a planner’s file is coverage', async () => {
    const planner = city.as(sampleActors.planner)
    const { id } = await upload(planner, 'cakupan.csv', coverageCsv)
    await city.settled()
    expect((await call(planner, 'POST', `/api/imports/${id}/commit`)).status).toBe(200)
    const form = uploadForm('pegawai.csv', rosterCsv, { kind: 'roster' })
    expect((await problemOf(await call(planner, 'POST', '/api/imports', { form }))).code).toBe('forbidden')
  })

  test('another’s contents are answered like those of an import that does not exist', async () => {
    const full = await loadCity()
    const [foreign] = await getJson<Import[]>(full.api, '/api/imports')
    const secretary = full.as(sampleActors.secretary)
    for (const rest of ['/preview', '/issues', '/original', '/difference']) {
      const theirs = await call(secretary, 'GET', `/api/imports/${foreign?.id}${rest}`)
      const missing = await call(secretary, 'GET', `/api/imports/tidak-ada${rest}`)
      expect([theirs.status, await theirs.text()]).toEqual([missing.status, await missing.text()])
      expect(theirs.status).toBe(404)
    }
    const json = { reason: 'bukan milik saya' }
    const withdraw = await call(secretary, 'POST', `/api/imports/${foreign?.id}/withdraw`, { json })
    expect((await problemOf(withdraw)).code).toBe('not-found')
    await full.close()
  })
})

test('no answer to somebody who sees no people holds an identity number', async () => {
  const full = await loadCity()
  for (const role of ['admin', 'planner'] as const) {
    const api = full.as(sampleActors[role])
    for (const path of ['/api/participation', '/api/participation/trend', '/api/coverage', '/api/imports']) {
      const text = await (await call(api, 'GET', path)).text()
      for (const number of [...Object.values(people), ...Object.values(workers)])
        expect(text).not.toContain(number)
    }
  }
  await full.close()
})
