import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApi, type TestApi } from '../../mocks/create-test-api.ts'
import { sampleActors } from '../../mocks/fixed-sessions.ts'
import type { AsnDetail } from '../../src/contract/asn.ts'
import { getJson } from './calls.ts'
import { load } from './load-city.ts'

const own = '198501012010011001'
const other = '198803032012032003'
const moved = '198705052011051005'
const shared = '3374015506600011'
const ofMoved = '3374010101900003'

const secretaryOf = (agencyId: string) => ({ ...sampleActors.secretary, agencyId })
const roster = (agencyOfMoved: string) =>
  `NIP,Nama,OPD\n${own},Budi Rekaan,Disbudpar\n${other},Dewi Rekaan,Dinkes\n${moved},Eko Rekaan,${agencyOfMoved}`
const form = [
  'NIP,Nama ASN,NIK Pekerja,Nama Pekerja,Tanggal Daftar,Pekerjaan',
  `${own},Budi Rekaan,${shared},Siti Menurut Budi,02/10/2025,Penjahit`,
  `${other},Dewi Rekaan,${shared},Siti Menurut Dewi,03/10/2025,Nelayan`,
  `${moved},Eko Rekaan,${ofMoved},Tono Rekaan,03/10/2025,Nelayan`,
].join('\n')
const members = `NIK,Status\n${shared},AKTIF\n${ofMoved},AKTIF`

let city: TestApi
beforeAll(async () => {
  city = await createTestApi()
  for (const [asOf, agency] of [
    ['2025-10-31', 'Dinkes'],
    ['2025-11-30', 'Disbudpar'],
  ] as const) {
    await load(city, 'pegawai.csv', roster(agency), { asOf, kind: 'roster' })
    await load(city, 'pendaftaran.csv', form, { asOf, kind: 'registrations' })
    await load(city, 'kepesertaan.csv', members, { asOf, kind: 'memberships' })
  }
}, 60_000)
afterAll(() => city.close())

test('of a worker with sponsors in two agencies each secretary is shown what their own sponsor said', async () => {
  for (const [agencyId, nip, name, occupation] of [
    ['disbudpar', own, 'Siti Menurut Budi', 'Penjahit'],
    ['dinkes', other, 'Siti Menurut Dewi', 'Nelayan'],
  ] as const) {
    const { workers } = await getJson<AsnDetail>(city.as(secretaryOf(agencyId)), `/api/asn/${nip}`)
    expect(workers).toMatchObject([{ name, occupation, state: 'active' }])
    // One row of the form and one of the memberships: the other sponsor's row is not named either.
    expect(workers[0]?.origins.map(({ row }) => row).toSorted()).toEqual(
      agencyId === 'dinkes' ? [2, 3] : [2, 2],
    )
  }
})

test('whoever came from another agency has joined, and their state there is not told; whoever went has left', async () => {
  const changes = async (agencyId: string) => {
    const path = '/api/changes?from=2025-10-31&to=2025-11-30'
    const { items } = await getJson<{ items: { nip: string; from: unknown; to: unknown }[] }>(
      city.as(secretaryOf(agencyId)),
      path,
    )
    return items.map(({ nip, from, to }) => [nip, from, to])
  }
  expect(await changes('disbudpar')).toEqual([[moved, null, 'active']])
  expect(await changes('dinkes')).toEqual([[moved, 'active', null]])
})
