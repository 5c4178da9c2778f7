import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestApi, type TestApi } from '../../mocks/create-test-api.ts'
import { sampleActors } from '../../mocks/fixed-sessions.ts'
import type { AsnDetail } from '../../src/contract/asn.ts'
import type { AuditEntryView } from '../../src/contract/audit.ts'
import type { Erasure, ErasurePreview } from '../../src/contract/privacy.ts'
import { call, getJson } from './calls.ts'
import { load } from './load-city.ts'
import { membershipsCsv, people, registrationsCsv, rosterCsv, workers } from './sample-texts.ts'

/** Why somebody asked for a number: about whom, and as they wrote it. */
const reasons = {
  ofSiti: 'Kartu yang bersangkutan buram',
  againOfSiti: 'Kartu masih buram juga',
  ofTonoNamingSiti: 'Tertukar dengan Siti Rekaan di daftar',
  ofTono: 'Mencocokkan kartu peserta',
}

let city: TestApi
beforeEach(async () => {
  city = await createTestApi()
  await load(city, 'pegawai.csv', rosterCsv)
  await load(city, 'pendaftaran.csv', registrationsCsv)
  await load(city, 'kepesertaan.csv', membershipsCsv)
  for (const [nip, reason] of [
    [people.budi, reasons.ofSiti],
    [people.budi, reasons.againOfSiti],
    [people.dewi, reasons.ofTonoNamingSiti],
    [people.dewi, reasons.ofTono],
  ] as const) {
    const { workers: found } = await getJson<AsnDetail>(city.api, `/api/asn/${nip}`)
    const path = `/api/workers/${found[0]?.id}/reveal`
    expect((await call(city.api, 'POST', path, { json: { reason } })).status).toBe(200)
  }
})
afterEach(() => city.close())

const admin = () => city.as(sampleActors.admin)
const entries = async (action: string) =>
  (await getJson<{ items: AuditEntryView[] }>(admin(), `/api/audit?action=${action}`)).items
const kept = async () => (await entries('nik-revealed')).map(({ reason }) => reason).reverse()
const preview = async (json: object) =>
  (await (await call(admin(), 'POST', '/api/erasures/preview', { json })).json()) as ErasurePreview
const erase = (json: object, reason = 'Permintaan tertulis 12/XI') =>
  call(admin(), 'POST', '/api/erasures', { json: { reason, ...json } })

test('reasons about an erased person go, and those that mention them; entries and chain stay', async () => {
  expect((await preview({ nik: workers.siti })).reasons).toBe(3)
  expect(await kept()).toEqual(Object.values(reasons))
  const before = await entries('nik-revealed')
  expect((await erase({ nik: workers.siti })).status).toBe(201)
  expect(await kept()).toEqual([null, null, null, reasons.ofTono])
  expect((await entries('nik-revealed')).map(({ no, subject, actor }) => ({ no, subject, actor }))).toEqual(
    before.map(({ no, subject, actor }) => ({ no, subject, actor })),
  )
  const [told] = await entries('reasons-deleted')
  expect(told).toMatchObject({
    subject: { type: 'person', id: city.audit.personId({ nik: workers.siti }) },
    detail: { count: 3 },
  })
  expect((await entries('person-erased'))[0]).toMatchObject({ detail: { reasons: 3 } })
  expect(await city.audit.check()).toMatchObject({ ok: true, fault: null })
  // How many numbers somebody was shown is counted from the entries, not from their reasons.
  expect(await city.audit.countSince(sampleActors.operator.id, 'nik-revealed', new Date(0))).toBe(4)
})

test('nobody else’s reasons go', async () => {
  expect((await preview({ nip: people.citra })).reasons).toBe(0)
  expect((await erase({ nip: people.citra })).status).toBe(201)
  expect(await kept()).toEqual(Object.values(reasons))
  expect(await entries('reasons-deleted')).toEqual([])
})

test('a reason of an erasure that mentions somebody goes when it is their turn, and is not kept at all of their own', async () => {
  const first = (await (await erase({ nip: people.citra }, 'Permintaan lewat Siti Rekaan')).json()) as Erasure
  expect(first.reason).toBe('Permintaan lewat Siti Rekaan')
  expect((await preview({ nik: workers.siti })).reasons).toBe(4)
  expect((await erase({ nik: workers.siti }, 'Surat Siti Rekaan 12/XI')).status).toBe(201)
  const list = await getJson<Erasure[]>(admin(), '/api/erasures')
  expect(list.map(({ reason }) => reason).toSorted()).toEqual(['(data dihapus)', '(data dihapus)'])
})

test('a reason that somebody gives while the files are gone through goes as well', async () => {
  const { workers: found } = await getJson<AsnDetail>(city.api, `/api/asn/${people.budi}`)
  const { erasePerson } = city.imports
  city.imports.erasePerson = async (...order) => {
    const path = `/api/workers/${found[0]?.id}/reveal`
    expect((await call(city.api, 'POST', path, { json: { reason: 'Di tengah jalan' } })).status).toBe(200)
    return erasePerson(...order)
  }
  expect((await erase({ nik: workers.siti })).status).toBe(201)
  expect(await kept()).toEqual([null, null, null, reasons.ofTono, null])
  expect((await entries('person-erased'))[0]).toMatchObject({ detail: { reasons: 4 } })
})

test('what a cut-off erasure left is deleted when it is asked for again', async () => {
  const { forgetReasons } = city.audit
  city.audit.forgetReasons = () => Promise.reject(new Error('the power went'))
  await expect(erase({ nik: workers.siti })).rejects.toThrow('the power went')
  city.audit.forgetReasons = forgetReasons
  expect(await kept()).toEqual(Object.values(reasons))
  expect((await erase({ nik: workers.siti })).status).toBe(409)
  // By now no name is left to be found in somebody else's reason.
  expect(await kept()).toEqual([null, null, reasons.ofTonoNamingSiti, reasons.ofTono])
  expect((await city.audit.check()).ok).toBe(true)
})
