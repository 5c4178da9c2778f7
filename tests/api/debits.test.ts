import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestApi, type TestApi } from '../../mocks/create-test-api.ts'
import type { AsnDetail } from '../../src/contract/asn.ts'
import type { Import } from '../../src/contract/imports.ts'
import type { Participation } from '../../src/contract/participation.ts'
import { call, getJson, upload } from './calls.ts'
import { load } from './load-city.ts'
import { membershipsCsv, people, registrationsCsv, rosterCsv, workers } from './sample-texts.ts'

const october = '2025-10-31'
const november = '2025-11-30'

/** Two months in one file: Budi pays in October and not in November, Dewi the other way round. */
const debitsCsv = [
  'HASIL AUTODEBET BANK JATENG TAHUN 2025;;;;;',
  'No;NIP;Nama;Bulan;Status Debet;Nominal',
  `1;${people.budi};Budi Rekaan;Oktober;BERHASIL;16.800`,
  `2;${people.dewi};Dewi Rekaan;Oktober;GAGAL - saldo tidak cukup;16.800`,
  `3;${people.budi};Budi Rekaan;November;Gagal;16.800`,
  `4;${people.dewi};Dewi Rekaan;November;Berhasil;16.000`,
].join('\n')

let city: TestApi
beforeEach(async () => {
  city = await createTestApi()
  await load(city, 'pegawai.csv', rosterCsv, { asOf: '2025-09-30' })
  await load(city, 'pendaftaran.csv', registrationsCsv, { asOf: october })
})
afterEach(() => city.close())

const participationAt = (asOf: string) => getJson<Participation>(city.api, `/api/participation?asOf=${asOf}`)

test('a file of debits is read without being told what it is, and speaks for each of its months', async () => {
  const { id } = await upload(city.api, 'hasil-debet.csv', debitsCsv)
  await city.settled()
  expect(await getJson<Import>(city.api, `/api/imports/${id}`)).toMatchObject({
    status: 'draft',
    kind: 'debits',
    asOf: november,
    questions: [],
    counts: { read: 6, accepted: 4, ignored: 2, setAside: 0 },
  })
  expect((await call(city.api, 'POST', `/api/imports/${id}/commit`)).status).toBe(200)
  expect(await participationAt(october)).toMatchObject({
    basis: 'debits',
    shortDebits: 0,
    city: { headcount: 4, active: 1, lapsed: 1, awaiting: 0, none: 2, activeWorkers: 1 },
  })
  // Dewi paid less than her worker costs: nobody knows for whom, so she waits and is flagged.
  expect(await participationAt(november)).toMatchObject({
    basis: 'debits',
    shortDebits: 1,
    city: { headcount: 4, active: 0, lapsed: 1, awaiting: 1, none: 2, activeWorkers: 0 },
  })
  expect((await participationAt('2025-09-30')).basis).toBe('none')
  const cutOffs = await getJson<{ asOf: string; kinds: string[] }[]>(city.api, '/api/cut-offs')
  expect(cutOffs.map(({ asOf, kinds }) => [asOf, ...kinds])).toEqual([
    [november, 'debits'],
    [october, 'registrations', 'debits'],
    ['2025-09-30', 'roster'],
  ])
})

test('a person shows the debits a state rests on, and what was expected', async () => {
  await load(city, 'hasil-debet.csv', debitsCsv, {})
  expect(await getJson<AsnDetail>(city.api, `/api/asn/${people.dewi}?asOf=${november}`)).toMatchObject({
    state: 'awaiting',
    basis: 'debits',
    debitShort: true,
    expectedDebit: 16_800,
    debits: [{ month: november, nik: null, result: 'success', amount: 16_000, origin: { row: 6 } }],
    workers: [{ state: 'awaiting' }],
    formerNips: [],
  })
})

test('once BPJS speaks, debits are silent from that date on; a withdrawal lets them speak again', async () => {
  const id = await load(city, 'hasil-debet.csv', debitsCsv, {})
  const membershipId = await load(city, 'kepesertaan.csv', membershipsCsv, { asOf: november })
  expect(await participationAt(november)).toMatchObject({
    basis: 'memberships',
    city: { active: 1, lapsed: 1 },
  })
  expect((await participationAt(october)).basis).toBe('debits')
  await call(city.api, 'POST', `/api/imports/${membershipId}/withdraw`, { json: { reason: 'salah berkas' } })
  expect((await participationAt(november)).basis).toBe('debits')
  await call(city.api, 'POST', `/api/imports/${id}/withdraw`, { json: { reason: 'salah berkas' } })
  expect(await participationAt(november)).toMatchObject({ asOf: october, basis: 'none' })
})

test('a second file of a month takes the place of the first in that month alone', async () => {
  await load(city, 'hasil-debet.csv', debitsCsv, {})
  const corrected = [
    'NIP;NIK;Bulan;Hasil;Nominal',
    `${people.budi};${workers.siti};11/2025;Berhasil;16800`,
  ].join('\n')
  const { id } = await upload(city.api, 'perbaikan.csv', corrected)
  await city.settled()
  const difference = await getJson(city.api, `/api/imports/${id}/difference`)
  expect(difference).toMatchObject({ against: november, added: 1, removed: 2, isUnchanged: false })
  await call(city.api, 'POST', `/api/imports/${id}/commit`)
  expect(await participationAt(november)).toMatchObject({ city: { active: 1, lapsed: 0, awaiting: 1 } })
  expect(await participationAt(october)).toMatchObject({ city: { active: 1, lapsed: 1 } })
})

test('an unknown word is asked for once and its rows follow the answer', async () => {
  const { id } = await upload(city.api, 'd.csv', debitsCsv.replaceAll('BERHASIL', 'Cek manual'))
  await city.settled()
  const draft = await getJson<Import>(city.api, `/api/imports/${id}`)
  expect(draft.questions.map(({ id: question, rows }) => [question, rows])).toEqual([
    ['status:cek manual', 1],
  ])
  await call(city.api, 'PATCH', `/api/imports/${id}`, {
    json: { answers: { 'status:cek manual': 'success' } },
  })
  await city.settled()
  await call(city.api, 'POST', `/api/imports/${id}/commit`)
  expect(await participationAt(october)).toMatchObject({ city: { active: 1, lapsed: 1 } })
})
