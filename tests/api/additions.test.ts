import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestApi, type TestApi } from '../../mocks/create-test-api.ts'
import { sampleActors } from '../../mocks/fixed-sessions.ts'
import type { AsnListItem } from '../../src/contract/asn.ts'
import type { Import } from '../../src/contract/imports.ts'
import type { Participation } from '../../src/contract/participation.ts'
import { call, getJson, upload } from './calls.ts'
import { load } from './load-city.ts'
import { asOf, membershipsCsv, people, registrationsCsv, rosterCsv, workers } from './sample-texts.ts'

const more = ['3374022505930004', '3374032606940005', '3374042707950006'] as const
const [ani, bejo, cici] = more

/** A form as an office hands it in. */
const form = (...pairs: readonly (readonly [nip: string, nik: string])[]) =>
  ['NIP,NIK Pekerja,Tanggal Daftar', ...pairs.map(([nip, nik]) => `${nip},${nik},05/11/2025`)].join('\n')

let city: TestApi
beforeEach(async () => {
  city = await createTestApi()
  await load(city, 'pegawai.csv', rosterCsv)
  // The city's form: Budi (Disbudpar) with Siti, Dewi (Dinkes) with Tono.
  await load(city, 'pendaftaran.csv', registrationsCsv)
  await load(city, 'kepesertaan.csv', membershipsCsv)
})
afterEach(() => city.close())

const secretaryOf = (agencyId: string) => ({
  api: city.as({
    ...sampleActors.secretary,
    id: `akun-${agencyId}`,
    username: `sekretaris.${agencyId}`,
    agencyId,
  }),
  settled: city.settled,
})

async function figures() {
  const { city: all, agencies } = await getJson<Participation>(city.api, '/api/participation')
  const of = (id: string) => agencies.find(({ agency }) => agency.id === id)?.tally
  const registered = (id: string) => [of(id)?.registeredSponsors, of(id)?.registeredWorkers]
  return {
    city: [all.registeredSponsors, all.registeredWorkers, all.activeWorkers],
    disbudpar: registered('disbudpar'),
    dinkes: registered('dinkes'),
  }
}

const before = { city: [2, 2, 1], disbudpar: [1, 1], dinkes: [1, 1] }

test('files of two secretaries add to the city’s, and a pair in both counts once', async () => {
  expect(await figures()).toEqual(before)
  // Budi's worker again, one more of his, and one of Citra's.
  const own = form([people.budi, workers.siti], [people.budi, ani], [people.citra, bejo])
  const first = await load(secretaryOf('disbudpar'), 'disbudpar.csv', own)
  expect(await figures()).toEqual({ city: [3, 4, 1], disbudpar: [2, 3], dinkes: [1, 1] })
  // A worker whom somebody in Disbudpar sponsors too: once in the city, once in each agency.
  await load(secretaryOf('dinkes'), 'dinkes.csv', form([people.dewi, ani], [people.eko, cici]))
  expect(await figures()).toEqual({ city: [4, 5, 1], disbudpar: [2, 3], dinkes: [2, 3] })

  await call(secretaryOf('disbudpar').api, 'POST', `/api/imports/${first}/withdraw`, {
    json: { reason: 'salah berkas' },
  })
  expect(await figures()).toEqual({ city: [3, 4, 1], disbudpar: [1, 1], dinkes: [2, 3] })
})

test('rows for ASN of other agencies and of no roster are set aside, and named', async () => {
  const stranger = '198001012005011009'
  const mixed = form([people.citra, ani], [people.dewi, bejo], [stranger, cici])
  const { api, settled } = secretaryOf('disbudpar')
  const { id } = await upload(api, 'campur.csv', mixed, { asOf })
  await settled()
  const draft = await getJson<Import>(api, `/api/imports/${id}`)
  expect(draft).toMatchObject({
    kind: 'registrations',
    agencyId: 'disbudpar',
    counts: { read: 4, accepted: 1, setAside: 2, ignored: 1 },
    issuesByCode: { 'sponsor-not-on-own-roster': 2 },
  })
  const { items } = await getJson<{ items: { row: number; code: string }[] }>(
    api,
    `/api/imports/${id}/issues?outcome=setAside`,
  )
  expect(items.map(({ row, code }) => [row, code])).toEqual([
    [3, 'sponsor-not-on-own-roster'],
    [4, 'sponsor-not-on-own-roster'],
  ])
  await call(api, 'POST', `/api/imports/${id}/commit`)
  expect(await figures()).toEqual({ city: [3, 3, 1], disbudpar: [2, 2], dinkes: [1, 1] })
})

test('a secretary’s file takes nobody out, whatever it leaves out', async () => {
  const { api, settled } = secretaryOf('disbudpar')
  const { id } = await upload(api, 'satu.csv', form([people.citra, ani]), { asOf })
  await settled()
  expect(await getJson(api, `/api/imports/${id}/difference`)).toMatchObject({ added: 1, removed: 0 })
  await call(api, 'POST', `/api/imports/${id}/commit`)
  const { items } = await getJson<{ items: AsnListItem[] }>(city.api, '/api/asn?agencyId=disbudpar')
  expect(items.map(({ nip, registeredWorkers }) => [nip, registeredWorkers])).toEqual([
    [people.budi, 1],
    [people.citra, 1],
  ])
})

test('a second file of the same day replaces the first, one of another day adds to it', async () => {
  const disbudpar = secretaryOf('disbudpar')
  await load(disbudpar, 'pertama.csv', form([people.citra, ani], [people.citra, bejo]))
  expect((await figures()).disbudpar).toEqual([2, 3])
  const second = await load(disbudpar, 'kedua.csv', form([people.citra, ani]))
  expect((await figures()).disbudpar).toEqual([2, 2])
  await load(disbudpar, 'lain-hari.csv', form([people.citra, cici]), { asOf: '2025-12-31' })
  expect((await figures()).disbudpar).toEqual([2, 3])
  // Without the second the first stands again.
  await call(disbudpar.api, 'POST', `/api/imports/${second}/withdraw`, { json: { reason: 'salah berkas' } })
  expect((await figures()).disbudpar).toEqual([2, 4])
})

test('a new file of the city keeps what the agencies added before it', async () => {
  await load(secretaryOf('disbudpar'), 'disbudpar.csv', form([people.citra, ani]))
  const later = `${registrationsCsv}\n${people.eko},Eko Rekaan,${bejo},Bejo Rekaan,01/12/2025`
  await load(city, 'desember.csv', later, { asOf: '2025-12-31' })
  expect(await figures()).toEqual({ city: [4, 4, 1], disbudpar: [2, 2], dinkes: [2, 2] })
})
