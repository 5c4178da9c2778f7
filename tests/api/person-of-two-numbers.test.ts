import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestApi, type TestApi } from '../../mocks/create-test-api.ts'
import { sampleActors } from '../../mocks/fixed-sessions.ts'
import type { NipLinkView } from '../../src/contract/nip-links.ts'
import type { WhoSaw } from '../../src/web/queries/audit.ts'
import { call, getJson, problemOf } from './calls.ts'
import { load } from './load-city.ts'
import { people, rosterCsv, workers } from './sample-texts.ts'

/** Eko, a contract worker, is given a new contract in November, and a number with it. */
const former = people.eko
const now = '199104042025221004'

let city: TestApi
beforeEach(async () => {
  city = await createTestApi()
  await load(city, 'pegawai.csv', rosterCsv, { asOf: '2025-10-31' })
  // The mayor looks while the former number holds, the operator when the new one does.
  await getJson(city.as(sampleActors.mayor), `/api/asn/${former}`)
  await load(city, 'pegawai-baru.csv', rosterCsv.replace(former, now), { asOf: '2025-11-30' })
  await getJson(city.as(sampleActors.operator), `/api/asn/${now}`)
})
afterEach(() => city.close())

const admin = () => city.as(sampleActors.admin)
const whoSaw = async (nip: string, page = {}): Promise<WhoSaw> =>
  (await call(admin(), 'POST', '/api/audit/who-saw', { json: { nip, ...page } })).json()
const codeOf = (nip: string) => city.audit.personId({ nip })
const confirm = async () => {
  const [link] = await getJson<NipLinkView[]>(city.api, '/api/nip-links')
  const json = { ids: [link?.id], decision: 'confirmed' }
  expect((await call(city.api, 'POST', '/api/nip-links/decisions', { json })).status).toBe(200)
}
const erase = (nip: string) =>
  call(admin(), 'POST', '/api/erasures', { json: { nip, reason: 'Permintaan tertulis 12/XI' } })
const byRole = ({ items }: WhoSaw, role: string) =>
  items.filter(({ actor, action }) => actor?.role === role && action === 'people-seen')

test('two numbers are two people until somebody says that they are one', async () => {
  const seen = await whoSaw(now)
  expect(seen).toMatchObject({ person: codeOf(now), others: [] })
  expect(byRole(seen, 'mayor')).toEqual([])
  expect(byRole(seen, 'operator').length).toBeGreaterThan(0)
})

test.each([
  ['the new number', now, former],
  ['the former number', former, now],
])('who saw a person is told under both numbers, by %s', async (_, asked, other) => {
  await confirm()
  const seen = await whoSaw(asked)
  expect(seen).toMatchObject({ person: codeOf(asked), others: [codeOf(other)] })
  expect(byRole(seen, 'mayor').map(item => item.people)).toContainEqual([codeOf(former)])
  expect(byRole(seen, 'operator').some(item => item.people.includes(codeOf(now)))).toBe(true)
  expect(JSON.stringify(seen)).not.toMatch(/\d{18}/)
  // Page by page it is the same list.
  const pages = [await whoSaw(asked, { limit: 2 }), await whoSaw(asked, { offset: 2, limit: 2 })]
  expect(pages.map(page => page.total)).toEqual([seen.total, seen.total])
  expect(pages.flatMap(page => page.items.map(({ no }) => no))).toEqual(
    seen.items.slice(0, 4).map(({ no }) => no),
  )
})

test.each([
  ['new', now, former],
  ['former', former, now],
])('it is still told when the person was erased by the %s number', async (_, asked, other) => {
  await confirm()
  const before = await whoSaw(asked)
  expect((await erase(asked)).status).toBe(201)
  for (const [nip, rest] of [
    [asked, other],
    [other, asked],
  ] as const) {
    const after = await whoSaw(nip)
    expect(after).toMatchObject({ person: codeOf(nip), others: [codeOf(rest)] })
    expect(byRole(after, 'mayor')).toEqual(byRole(before, 'mayor'))
    expect(byRole(after, 'operator')).toEqual(byRole(before, 'operator'))
    expect(await problemOf(await erase(nip))).toMatchObject({ code: 'already-erased' })
  }
})

test('of an erased worker too, under the number that is typed', async () => {
  const registrations = `NIP,Nama ASN,NIK Pekerja,Nama Pekerja,Tanggal Daftar\n${now},Eko Rekaan,${workers.siti},Siti Rekaan,01/10/2025`
  await load(city, 'pendaftaran.csv', registrations)
  await getJson(city.as(sampleActors.mayor), `/api/asn/${now}`)
  const ask = async (): Promise<WhoSaw> =>
    (await call(admin(), 'POST', '/api/audit/who-saw', { json: { nik: workers.siti } })).json()
  const before = await ask()
  expect(byRole(before, 'mayor')).toHaveLength(1)
  const json = { nik: workers.siti, reason: 'Permintaan tertulis 13/XI' }
  expect((await call(admin(), 'POST', '/api/erasures', { json })).status).toBe(201)
  const after = await ask()
  expect(after).toMatchObject({ person: before.person, others: [] })
  expect(byRole(after, 'mayor')).toEqual(byRole(before, 'mayor'))
})
