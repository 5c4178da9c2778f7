import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestApi, type TestApi } from '../../mocks/create-test-api.ts'
import { sampleActors } from '../../mocks/fixed-sessions.ts'
import type { AsnDetail, AsnListItem } from '../../src/contract/asn.ts'
import type { NipLinkView } from '../../src/contract/nip-links.ts'
import type { Participation } from '../../src/contract/participation.ts'
import { call, getJson, problemOf } from './calls.ts'
import { load } from './load-city.ts'
import { membershipsCsv, people, rosterCsv, workers } from './sample-texts.ts'

/** Eko, a contract worker, is given a new contract in November, and a number with it. */
const next = '199104042025221004'
const october = '2025-10-31'
const november = '2025-11-30'

const form = [
  'NIP,Nama ASN,NIK Pekerja,Nama Pekerja,Tanggal Daftar',
  `${people.eko},Eko Rekaan,${workers.siti},Siti Rekaan,01/10/2025`,
].join('\n')

let city: TestApi
beforeEach(async () => {
  city = await createTestApi()
  await load(city, 'pegawai.csv', rosterCsv, { asOf: october })
  await load(city, 'pendaftaran.csv', form, { asOf: october })
  await load(city, 'kepesertaan.csv', membershipsCsv, { asOf: october })
  await load(city, 'pegawai-baru.csv', rosterCsv.replace(people.eko, next), { asOf: november })
})
afterEach(() => city.close())

const links = () => getJson<NipLinkView[]>(city.api, '/api/nip-links')
const decide = (decision: string, ids: string[]) =>
  call(city.api, 'POST', '/api/nip-links/decisions', { json: { ids, decision } })
const figures = async () =>
  [october, november].map(asOf => getJson<Participation>(city.api, `/api/participation?asOf=${asOf}`))
const both = async () => Promise.all(await figures())

test('a new roster brings a proposal, a confirmation joins what stood under the former number', async () => {
  const [link] = await links()
  expect(link).toMatchObject({
    formerNip: people.eko,
    nip: next,
    name: 'Eko Rekaan',
    agencyId: 'dinkes',
    status: 'proposed',
    workers: 1,
    rivals: 0,
  })
  const [, before] = await both()
  expect(before?.city).toMatchObject({ active: 0, unmatchedSponsors: { left: 1, unknown: 0 } })

  const answer = await decide('confirmed', [link?.id ?? ''])
  expect([answer.status, await answer.json()]).toMatchObject([
    200,
    [{ status: 'confirmed', decidedBy: sampleActors.operator.username }],
  ])
  const [then, now] = await both()
  expect(now?.city).toMatchObject({ active: 1, unmatchedSponsors: { left: 0, unknown: 0 } })
  expect(then?.city.active).toBe(1)

  const found = await getJson<{ items: AsnListItem[] }>(city.api, `/api/asn?search=${people.eko}`)
  expect(found.items.map(({ nip, state }) => [nip, state])).toEqual([[next, 'active']])
  expect(await getJson<AsnDetail>(city.api, `/api/asn/${people.eko}`)).toMatchObject({
    nip: next,
    formerNips: [people.eko],
    workers: [{ name: 'Siti Rekaan', state: 'active' }],
    history: [
      { asOf: october, state: 'active' },
      { asOf: november, state: 'active' },
    ],
  })
})

test('a rejection gives back exactly the former figures', async () => {
  const [link] = await links()
  const before = await both()
  await decide('confirmed', [link?.id ?? ''])
  expect(await both()).not.toEqual(before)
  await decide('rejected', [link?.id ?? ''])
  expect(await both()).toEqual(before)
  expect(await links()).toMatchObject([{ status: 'rejected' }])
})

test('a form that still names the former number is taken for the person, once confirmed', async () => {
  const [link] = await links()
  await decide('confirmed', [link?.id ?? ''])
  const secretary = city.as({
    ...sampleActors.secretary,
    id: 'akun-dinkes',
    username: 'sekretaris.dinkes',
    agencyId: 'dinkes',
  })
  const form = `NIP,NIK Pekerja,Tanggal Daftar\n${people.eko},${workers.tono},01/11/2025`
  const id = await load({ api: secretary, settled: city.settled }, 'formulir.csv', form, { asOf: november })
  expect(await getJson(city.api, `/api/imports/${id}`)).toMatchObject({
    counts: { accepted: 1, setAside: 0 },
  })
  expect(await getJson<AsnDetail>(city.api, `/api/asn/${next}`)).toMatchObject({ registeredWorkers: 2 })
})

test('what cannot be decided is refused, and nobody but the operator learns of it', async () => {
  expect(await problemOf(await decide('confirmed', ['tidak-ada']))).toMatchObject({ status: 404 })
  expect(await problemOf(await decide('perhaps', ['x']))).toMatchObject({
    status: 400,
    code: 'invalid-request',
  })
  expect(await problemOf(await decide('confirmed', []))).toMatchObject({
    status: 400,
    code: 'invalid-request',
  })
  for (const role of ['admin', 'mayor', 'secretary', 'planner'] as const) {
    const api = city.as(sampleActors[role])
    const answers = [
      await call(api, 'GET', '/api/nip-links'),
      await call(api, 'POST', '/api/nip-links/decisions', { json: { ids: ['x'], decision: 'rejected' } }),
    ]
    for (const answer of answers) {
      const body = await answer.text()
      expect([answer.status, body.includes(people.eko)]).toEqual([403, false])
    }
  }
})

test('of two people it may be, one at most is confirmed', async () => {
  const twin = '199104042025221005'
  const withTwin = `${rosterCsv.replace(people.eko, next)}\n${twin},EKO REKAAN,Dinkes,Perawat,IX`
  await load(city, 'pegawai-kembar.csv', withTwin, { asOf: november })
  const two = await links()
  expect(two.map(({ nip, rivals, status }) => [nip, rivals, status]).toSorted()).toEqual([
    [next, 1, 'proposed'],
    [twin, 1, 'proposed'],
  ])
  const refused = await decide(
    'confirmed',
    two.map(link => link.id),
  )
  expect(await problemOf(refused)).toMatchObject({ status: 409, code: 'conflict' })
  expect((await decide('confirmed', [two[0]?.id ?? ''])).status).toBe(200)
})
