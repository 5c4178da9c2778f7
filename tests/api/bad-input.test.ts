import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestApi } from '../../mocks/create-test-api.ts'
import { sampleActors } from '../../mocks/fixed-sessions.ts'
import type { Import } from '../../src/contract/imports.ts'
import { defaultFileLimits } from '../../src/ingest/refusal.ts'
import { call, getJson, problemOf, upload, uploadForm } from './calls.ts'
import { loadCity } from './load-city.ts'
import { asOf, people, registrationsCsv, rosterCsv, workers } from './sample-texts.ts'

let city: TestApi
let before: unknown
const figures = () =>
  Promise.all(['participation', 'coverage'].map(path => getJson(city.api, `/api/${path}`)))

beforeEach(async () => {
  city = await loadCity({ limits: { ...defaultFileLimits, maxFileBytes: 100_000 } })
  before = await figures()
})
// Whatever was sent, the server answers on and nothing counts that was not committed.
afterEach(async () => {
  expect(await figures()).toEqual(before)
  await city.close()
})

async function uploaded(fileName: string, content: string): Promise<Import> {
  const { id } = await upload(city.api, fileName, content, { asOf })
  await city.settled()
  return getJson<Import>(city.api, `/api/imports/${id}`)
}

interface IssuePage {
  readonly items: { code: string; row: number; column: string; message: string; remedy: string | null }[]
}

describe('bad input is answered in Indonesian, with what to do', () => {
  test.each([
    [
      'an unreadable file',
      'gambar.xlsx',
      '\u0089PNG\r\n\u001a\n\u0000\u0001',
      'format-unsupported',
      /unggah lagi/,
    ],
    ['a missing column', 'pegawai.csv', 'NIP,Nama\n1,Budi Rekaan', 'column-missing', /kolom/],
  ])('%s', async (_what, fileName, content, code, words) => {
    const failed = await uploaded(fileName, content)
    expect(failed).toMatchObject({ status: 'failed', counts: { read: 0 } })
    expect(failed.error?.code).toBe(code)
    expect(failed.error?.message).toMatch(words)
  })

  test('a workbook that broke off on its way', async () => {
    const whole = readFileSync(new URL('../../public/templates/roster.xlsx', import.meta.url))
    const part = new Uint8Array(whole.subarray(0, whole.length >> 1))
    const { id } = await upload(city.api, 'pegawai.xlsx', part, { asOf })
    await city.settled()
    const failed = await getJson<Import>(city.api, `/api/imports/${id}`)
    expect(failed).toMatchObject({ status: 'failed', counts: { read: 0 } })
    expect(failed.error?.message).toMatch(/unggah lagi/)
  })

  test('an unknown agency is asked about and its rows wait', async () => {
    const draft = await uploaded('pegawai.csv', rosterCsv.replaceAll('Dinkes', 'Dinas Kesehtan'))
    expect(draft).toMatchObject({ counts: { accepted: 2, setAside: 2 } })
    expect(draft.questions).toMatchObject([{ text: 'Dinas Kesehtan', proposal: 'dinkes', rows: 2 }])
    const { items } = await getJson<IssuePage>(city.api, `/api/imports/${draft.id}/issues`)
    expect(items[0]).toMatchObject({ code: 'agency-unknown', row: 4, column: 'OPD' })
    expect(items[0]?.remedy).toMatch(/OPD/)
    const commit = await problemOf(await call(city.api, 'POST', `/api/imports/${draft.id}/commit`))
    expect(commit).toMatchObject({ status: 409, code: 'import-needs-answers' })
    expect(commit.detail).toMatch(/jawab/i)
  })

  test('a day that no calendar has costs its row alone', async () => {
    const wrong = `${registrationsCsv}\n${people.citra},Citra Rekaan,${workers.siti},Siti Rekaan,31/02/2026`
    const draft = await uploaded('pendaftaran.csv', wrong)
    expect(draft.counts).toMatchObject({ accepted: 2, setAside: 1 })
    const { items } = await getJson<IssuePage>(city.api, `/api/imports/${draft.id}/issues?outcome=setAside`)
    expect(items).toMatchObject([{ code: 'date-impossible', row: 4, column: 'Tanggal Daftar' }])
    expect(items[0]?.message).toMatch(/tanggal/i)
    expect(items[0]?.remedy).toMatch(/tanggal/i)
  })

  test('a file over the limit', async () => {
    const form = uploadForm('besar.csv', 'x')
    const headers = { 'content-length': '200000' }
    const refused = await problemOf(await call(city.api, 'POST', '/api/imports', { form, headers }))
    expect(refused).toMatchObject({ status: 413, code: 'file-too-large' })
    expect(refused.detail).toMatch(/berkas/i)
  })

  test('a wrong password', async () => {
    const json = { username: sampleActors.secretary.username, password: 'bukan-kata-sandinya' }
    const refused = await problemOf(await call(city.as(null), 'POST', '/api/auth/sign-in/username', { json }))
    expect(refused).toMatchObject({ status: 401, code: 'wrong-credentials' })
    expect(refused.detail).toMatch(/kata sandi/i)
  })
})
