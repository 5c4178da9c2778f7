import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestApi, type TestApi } from '../../mocks/create-test-api.ts'
import { sampleActors } from '../../mocks/fixed-sessions.ts'
import { makeSampleCity } from '../../mocks/sample-city.ts'
import { filesOfMonth, type SampleFile } from '../../mocks/sample-files.ts'
import type { Coverage } from '../../src/contract/coverage.ts'
import type { Import } from '../../src/contract/imports.ts'
import type { Participation } from '../../src/contract/participation.ts'
import { rateOf } from '../../src/domain/rate.ts'
import { call, getJson, upload } from '../api/calls.ts'
import { entriesOf, readBack, rowOf, sheetOf } from '../report/read-back.ts'

let city: TestApi
const imports = new Map<string, Import>()

/** Loads an export with nothing said about it, as somebody would who drops it on the screen. */
async function load(file: SampleFile): Promise<void> {
  const { id } = await upload(city.api, file.fileName, new Uint8Array(file.bytes))
  await city.settled()
  const committed = await call(city.api, 'POST', `/api/imports/${id}/commit`)
  expect(committed.status).toBe(200)
  imports.set(`${file.kind} ${file.asOf}`, (await committed.json()) as Import)
}

/** Every answer that shows a figure. */
async function figures(): Promise<unknown> {
  const paths = ['participation', 'participation/trend', 'coverage', 'asn?limit=500&state=active', 'cut-offs']
  return Promise.all(paths.map(path => getJson(city.api, `/api/${path}`)))
}

async function workbook(path: string) {
  const response = await call(city.as(sampleActors.operator), 'GET', path)
  expect(response.status).toBe(200)
  return readBack(new Uint8Array(await response.arrayBuffer()))
}

beforeAll(async () => {
  city = await createTestApi()
  const [october, november] = makeSampleCity().months.slice(-2)
  if (october === undefined || november === undefined) throw new RangeError('two months are needed')
  for (const month of [october, november]) for (const file of await filesOfMonth(month)) await load(file)
}, 240_000)
afterAll(() => city.close())

describe('the sample city, loaded through the import', () => {
  test('has the figures of November 2025', async () => {
    const {
      asOf,
      basis,
      city: all,
      agencyStates,
      agencies,
    } = await getJson<Participation>(city.api, '/api/participation')
    expect([asOf, basis]).toEqual(['2025-11-30', 'memberships'])
    expect(all).toMatchObject({
      headcount: 16_000,
      active: 90,
      registeredSponsors: 90,
      registeredWorkers: 458,
      activeWorkers: 313,
      unmatchedSponsors: { left: 0, unknown: 0 },
    })
    expect(all.active + all.exempt + all.lapsed + all.awaiting + all.none).toBe(16_000)
    expect(agencies).toHaveLength(52)
    expect(agencyStates).toMatchObject({ zero: 22, notApplicable: 0 })
    const disbudpar = agencies.find(({ agency }) => agency.id === 'disbudpar')
    expect(disbudpar?.tally).toMatchObject({ headcount: 142, active: 18 })
    const pns = await getJson<Participation>(city.api, '/api/participation?employment=PNS')
    expect(pns.city.headcount).toBe(8031)
  })

  test('has the coverage of November 2025 and the gap to 71.59 %', async () => {
    const coverage = await getJson<Coverage>(city.api, '/api/coverage')
    expect(coverage).toMatchObject({ asOf: '2025-11-30', potential: 756_873, protected: 390_498 })
    expect(rateOf(coverage.protected, coverage.potential)).toBeCloseTo(0.5159, 4)
    expect(coverage.targets.find(({ basisPoints }) => basisPoints === 7159)?.gap).toBe(151_348)
    expect(coverage.movement).toEqual({ activeWorkers: 313, headcount: 16_000 })
  })

  test('counts on the screen what its lists hold', async () => {
    const { total, byState } = await getJson<{ total: number; byState: Record<string, number> }>(
      city.api,
      '/api/asn?state=not-participating&limit=1',
    )
    expect(total).toBe(15_910)
    expect(byState.active).toBe(90)
  })

  test('gives workbooks whose totals are those of the screen', async () => {
    const { city: all, agencies } = await getJson<Participation>(city.api, '/api/participation')
    const report = await workbook('/api/reports/city.xlsx')
    const sum = rowOf(sheetOf(report, 'Ringkasan'), 'Jumlah ASN')
    expect(sum[4]?.v).toBe(all.headcount)
    expect(rowOf(sheetOf(report, 'Ringkasan'), 'Aktif')[4]?.v).toBe(all.active)
    expect(rowOf(sheetOf(report, 'Ringkasan'), 'Pekerja rentan terdaftar')[4]?.v).toBe(all.registeredWorkers)
    expect(rowOf(sheetOf(report, 'Ringkasan'), 'Pekerja rentan aktif')[4]?.v).toBe(all.activeWorkers)
    const perAgency = entriesOf(sheetOf(report, 'Per OPD')).map(row => [row[3]?.v, row[4]?.v])
    expect(perAgency).toEqual(agencies.map(({ tally }) => [tally.headcount, tally.active]))
    expect(entriesOf(sheetOf(report, 'OPD nol'))).toHaveLength(22)

    const own = await workbook('/api/reports/agency/disbudpar.xlsx')
    expect(rowOf(sheetOf(own, 'Ringkasan'), 'Jumlah ASN')[4]?.v).toBe(142)
    expect(rowOf(sheetOf(own, 'Ringkasan'), 'Aktif')[4]?.v).toBe(18)
    const listed = entriesOf(sheetOf(own, 'Belum berpartisipasi')).map(row => String(row[2]?.v))
    const onScreen = await getJson<{ items: { nip: string }[] }>(
      city.api,
      '/api/asn?agencyId=disbudpar&state=not-participating&limit=500',
    )
    expect(listed.toSorted()).toEqual(onScreen.items.map(({ nip }) => nip).toSorted())
    expect(listed).toHaveLength(124)
  }, 120_000)

  test('is exactly as before when a file is loaded and withdrawn', async () => {
    const before = await figures()
    const changed = new TextEncoder().encode(
      'NIK;STATUS\r\n3374016003900002;AKTIF\r\n3374010101900003;MENUNGGAK\r\n',
    )
    const { id } = await upload(city.api, 'status.csv', changed, { kind: 'memberships', asOf: '2025-11-30' })
    await city.settled()
    expect((await call(city.api, 'POST', `/api/imports/${id}/commit`)).status).toBe(200)
    const { city: meanwhile } = await getJson<Participation>(city.api, '/api/participation')
    expect(meanwhile).toMatchObject({ active: 0, activeWorkers: 0, registeredWorkers: 458 })

    const json = { reason: 'berkas lain' }
    expect((await call(city.api, 'POST', `/api/imports/${id}/withdraw`, { json })).status).toBe(200)
    expect(await figures()).toEqual(before)
  }, 120_000)

  test('shows October again once the files of November are withdrawn', async () => {
    const october = await getJson<Participation>(city.api, '/api/participation?asOf=2025-10-31')
    for (const [key, { id }] of imports) {
      if (!key.endsWith('2025-11-30')) continue
      const json = { reason: 'uji' }
      expect((await call(city.api, 'POST', `/api/imports/${id}/withdraw`, { json })).status).toBe(200)
    }
    expect(await getJson<Participation>(city.api, '/api/participation')).toEqual(october)
  }, 120_000)
})
