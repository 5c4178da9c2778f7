import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApi } from '../../mocks/create-test-api.ts'
import { sampleActors } from '../../mocks/fixed-sessions.ts'
import type { AsnDetail, AsnListItem } from '../../src/contract/asn.ts'
import type { Participation } from '../../src/contract/participation.ts'
import type { SponsorState } from '../../src/domain/sponsor-state.ts'
import { call, getJson, problemOf } from './calls.ts'
import { loadCity } from './load-city.ts'
import { asOf, people, workers } from './sample-texts.ts'

interface AsnList {
  asOf: string
  items: AsnListItem[]
  total: number
  byState: Record<SponsorState, number>
}

let city: TestApi
beforeAll(async () => {
  city = await loadCity()
})
afterAll(() => city.close())

describe('the list of ASN', () => {
  test('shows an operator the whole city with states', async () => {
    const list = await getJson<AsnList>(city.api, '/api/asn')
    expect(list).toMatchObject({
      asOf,
      total: 4,
      byState: { active: 1, lapsed: 1, none: 2, awaiting: 0, exempt: 0 },
    })
    expect(list.items.map(({ name }) => name)).toEqual([
      'Budi Rekaan',
      'Citra Rekaan',
      'Dewi Rekaan',
      'Eko Rekaan',
    ])
  })

  test('filters by state, agency and search, and pages', async () => {
    const of = async (query: string) =>
      (await getJson<AsnList>(city.api, `/api/asn?${query}`)).items.map(i => i.nip)
    expect(await of('state=not-participating&agencyId=dinkes')).toEqual([people.dewi, people.eko])
    expect(await of('search=citra')).toEqual([people.citra])
    expect(await of('search=c')).toHaveLength(4)
    expect(await of('sort=-name&limit=1&offset=1')).toEqual([people.dewi])
    expect(await of('employment=PPPK')).toEqual([people.eko])
  })

  test('shows a secretary their own agency, and another like one that does not exist', async () => {
    const secretary = city.as(sampleActors.secretary)
    const list = await getJson<AsnList>(secretary, '/api/asn')
    expect(list.items.map(({ nip }) => nip)).toEqual([people.budi, people.citra])
    const foreign = await call(secretary, 'GET', '/api/asn?agencyId=dinkes')
    const missing = await call(secretary, 'GET', '/api/asn?agencyId=tidak-ada')
    expect([foreign.status, await foreign.text()]).toEqual([404, await missing.text()])
  })
})

describe('one ASN', () => {
  test('comes with masked workers and the rows of the files behind them', async () => {
    const asn = await getJson<AsnDetail>(city.api, `/api/asn/${people.budi}`)
    expect(asn).toMatchObject({ state: 'active', origin: { fileName: 'pegawai.csv', row: 2 } })
    expect(asn.workers).toMatchObject([{ nik: '3374••••••••0002', state: 'active' }])
    expect(JSON.stringify(asn)).not.toContain(workers.siti)
  })

  test('of another agency is answered to a secretary like one that does not exist', async () => {
    const secretary = city.as(sampleActors.secretary)
    const foreign = await call(secretary, 'GET', `/api/asn/${people.dewi}`)
    const missing = await call(secretary, 'GET', '/api/asn/199912312020121009')
    expect([foreign.status, await foreign.text()]).toEqual([404, await missing.text()])
    expect((await call(secretary, 'GET', `/api/asn/${people.budi}`)).status).toBe(200)
  })
})

describe('workbooks', () => {
  test('of an agency are named after it and the cut-off', async () => {
    const response = await call(city.api, 'GET', '/api/reports/agency/disbudpar.xlsx')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-disposition')).toContain(`laporan-disbudpar-${asOf}.xlsx`)
    const parts = unzipSync(new Uint8Array(await response.arrayBuffer()))
    expect(Object.keys(parts)).toContain('xl/workbook.xml')
  })

  test('of another or unknown agency are not there', async () => {
    const secretary = city.as(sampleActors.secretary)
    expect((await call(secretary, 'GET', '/api/reports/agency/disbudpar.xlsx')).status).toBe(200)
    for (const file of ['dinkes.xlsx', 'tidak-ada.xlsx', 'disbudpar.pdf']) {
      expect((await problemOf(await call(secretary, 'GET', `/api/reports/agency/${file}`))).code).toBe(
        'not-found',
      )
    }
    expect((await problemOf(await call(city.api, 'GET', '/api/reports/agency/tidak-ada.xlsx'))).code).toBe(
      'not-found',
    )
  })

  test('of the city, and of every agency in one zip', async () => {
    const recap = await call(city.api, 'GET', '/api/reports/city.xlsx')
    expect(recap.headers.get('content-disposition')).toContain(`rekap-kota-${asOf}.xlsx`)
    const zip = await call(city.api, 'GET', '/api/reports/agencies.zip')
    expect(zip.headers.get('content-type')).toBe('application/zip')
    const names = Object.keys(unzipSync(new Uint8Array(await zip.arrayBuffer())))
    expect(names).toHaveLength(52)
    expect(names).toContain(`laporan-dinkes-${asOf}.xlsx`)
  })

  test('of an agency that has ended are in the zip as long as the screen counts its people', async () => {
    const own = await loadCity()
    const admin = own.as(sampleActors.admin)
    for (const id of ['dinkes', 'setda']) {
      const { revision } = await getJson<{ revision: string }>(admin, `/api/agencies/${id}`)
      const ended = { revision, validUntil: '2020-12-31' }
      expect((await call(admin, 'PATCH', `/api/agencies/${id}`, { json: ended })).status).toBe(200)
    }
    const { agencies } = await getJson<Participation>(own.api, '/api/participation')
    const zip = await call(own.api, 'GET', '/api/reports/agencies.zip')
    const names = Object.keys(unzipSync(new Uint8Array(await zip.arrayBuffer())))
    await own.close()
    expect(names.toSorted()).toEqual(
      agencies.map(({ agency }) => `laporan-${agency.id}-${asOf}.xlsx`).toSorted(),
    )
    expect(names).toContain(`laporan-dinkes-${asOf}.xlsx`)
    expect(names).not.toContain(`laporan-setda-${asOf}.xlsx`)
  })

  test('of a list hold exactly its rows', async () => {
    const csv = await call(
      city.as(sampleActors.secretary),
      'GET',
      '/api/reports/asn.csv?state=not-participating',
    )
    const lines = (await csv.text()).trimEnd().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain('Citra Rekaan')
    const xlsx = await call(city.api, 'GET', '/api/reports/asn.xlsx')
    expect(xlsx.headers.get('content-disposition')).toContain(`daftar-asn-${asOf}.xlsx`)
  })

  test('wait for data', async () => {
    expect(
      (await problemOf(await call(city.api, 'GET', '/api/reports/city.xlsx?asOf=2020-01-31'))).code,
    ).toBe('no-data')
  })
})
