import type { CellValue } from 'hucre/xlsx'
import { writeXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestApi, type TestApi } from '../../mocks/create-test-api.ts'
import type { AsnDetail } from '../../src/contract/asn.ts'
import type { Import } from '../../src/contract/imports.ts'
import type { Participation } from '../../src/contract/participation.ts'
import { call, getJson, upload } from './calls.ts'
import { load } from './load-city.ts'
import { asOf, membershipsCsv, people, rosterCsv, workers } from './sample-texts.ts'

let city: TestApi
beforeEach(async () => {
  city = await createTestApi()
})
afterEach(() => city.close())

type Sheets = Readonly<Record<string, CellValue[][]>>

/** Uploads a workbook and commits it; gives the import as it was while a draft. */
async function loadWorkbook(fileName: string, sheets: Sheets): Promise<Import> {
  const bytes = await writeXlsx({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })) })
  const { id } = await upload(city.api, fileName, new Uint8Array(bytes), { asOf })
  await city.settled()
  const draft = await getJson<Import>(city.api, `/api/imports/${id}`)
  expect(draft.questions).toEqual([])
  expect((await call(city.api, 'POST', `/api/imports/${id}/commit`)).status).toBe(200)
  return draft
}

interface Issues {
  items: { sheet: string; row: number; group: number | null; code: string }[]
}
const setAside = async ({ id }: Import) =>
  (await getJson<Issues>(city.api, `/api/imports/${id}/issues?outcome=setAside`)).items.map(
    ({ row, group, code }) => [row, group, code],
  )

const participation = () => getJson<Participation>(city.api, '/api/participation')

test('a form with several workers a row gives one registration for each group that is filled', async () => {
  await load(city, 'pegawai.csv', rosterCsv)
  await load(city, 'kepesertaan.csv', membershipsCsv)
  const draft = await loadWorkbook('formulir.xlsx', {
    Jawaban: [
      ['NIP', 'Nama ASN', 'Nama Pekerja 1', 'NIK Pekerja 1', 'Nama Pekerja 2', 'NIK Pekerja 2'],
      [people.budi, 'Budi Rekaan', 'Siti Rekaan', workers.siti, 'Tono Rekaan', workers.tono],
      [people.citra, 'Citra Rekaan', '', '', 'Ani Rekaan', '3374022505930004'],
      // A sponsor without any worker, and a worker without a number.
      [people.dewi, 'Dewi Rekaan', '', '', '', ''],
      [people.eko, 'Eko Rekaan', 'Bejo Rekaan', '', 'Cici Rekaan', '3374042707950006'],
    ],
  })
  // The header; two of Budi's, one of Citra's, Dewi's row, two of Eko's.
  expect(draft).toMatchObject({
    kind: 'registrations',
    counts: { read: 7, accepted: 4, repaired: 0, setAside: 2, ignored: 1 },
  })
  expect(await setAside(draft)).toEqual([
    [4, 1, 'nik-missing'],
    [5, 1, 'nik-missing'],
  ])
  const { city: all } = await participation()
  expect(all).toMatchObject({
    headcount: 4,
    active: 1,
    lapsed: 0,
    awaiting: 2,
    none: 1,
    registeredSponsors: 3,
    registeredWorkers: 4,
    activeWorkers: 1,
  })
  const budi = await getJson<AsnDetail>(city.api, `/api/asn/${people.budi}`)
  expect(budi.workers.map(({ name, origins }) => [name, origins[0]?.row, origins[0]?.group])).toEqual([
    ['Tono Rekaan', 2, 2],
    ['Siti Rekaan', 2, 1],
  ])
  // Nobody is reported wrongly: a row that waits is counted beside the person it names.
  expect(await getJson<AsnDetail>(city.api, `/api/asn/${people.dewi}`)).toMatchObject({
    state: 'none',
    heldRows: 1,
  })
})

test('a workbook with one sheet an agency is read whole, the sheet names its agency, the summary is left out', async () => {
  const header = ['No', 'NIP', 'Nama', 'Jabatan']
  const draft = await loadWorkbook('daftar-per-opd.xlsx', {
    REKAP: [
      ['No', 'Perangkat Daerah', 'Jumlah ASN'],
      [1, 'Disbudpar', 2],
      [2, 'Dinas Kesehatan', 3],
      ['', 'JUMLAH', 5],
    ],
    Disbudpar: [
      ['DAFTAR PEGAWAI'],
      header,
      [1, people.budi, 'Budi Rekaan', 'Analis'],
      [2, people.citra, 'Citra Rekaan', 'Pranata'],
      ['JUMLAH', '2'],
    ],
    'Dinas Kesehatan': [
      header,
      [1, people.dewi, 'Dewi Rekaan', 'Bidan'],
      [2, people.eko, 'Eko Rekaan', 'Perawat'],
      [3, people.eko, 'Eko Rekaan', 'Perawat'],
    ],
  })
  // Disbudpar: title, header, two people, total. Dinkes: header, two people, one of them twice.
  expect(draft).toMatchObject({
    kind: 'roster',
    counts: { read: 9, accepted: 4, repaired: 0, setAside: 0, ignored: 5 },
    ignoredBy: { title: 1, header: 2, total: 1, repeat: 1 },
    issuesByCode: { 'sheet-ignored': 1 },
  })
  const { city: all, agencies } = await participation()
  expect(all.headcount).toBe(4)
  const headcounts = agencies.filter(({ tally }) => tally.headcount > 0)
  expect(headcounts.map(({ agency, tally }) => [agency.id, tally.headcount]).toSorted()).toEqual([
    ['dinkes', 2],
    ['disbudpar', 2],
  ])
})

test('forms gathered one sheet an agency count every worker once', async () => {
  await load(city, 'pegawai.csv', rosterCsv)
  await load(city, 'kepesertaan.csv', membershipsCsv)
  const header = ['NIP ASN', 'NIK Pekerja', 'Nama Pekerja', 'Tanggal Daftar']
  const draft = await loadWorkbook('formulir-per-opd.xlsx', {
    Disbudpar: [
      header,
      [people.budi, workers.siti, 'Siti Rekaan', '01/10/2025'],
      [people.citra, workers.tono, 'Tono Rekaan', '02/10/2025'],
    ],
    Dinkes: [
      header,
      [people.dewi, workers.tono, 'Tono Rekaan', '03/10/2025'],
      [people.dewi, workers.tono, 'Tono Rekaan', '04/10/2025'],
    ],
    Rekap: [
      ['OPD', 'Jumlah'],
      ['Disbudpar', 2],
      ['Dinkes', 2],
    ],
  })
  expect(draft).toMatchObject({
    kind: 'registrations',
    counts: { read: 6, accepted: 3, setAside: 0, ignored: 3 },
    ignoredBy: { header: 2, repeat: 1 },
    issuesByCode: { 'same-worker-two-sponsors': 2, 'sheet-ignored': 1 },
  })
  const { city: all, agencies } = await participation()
  expect(all).toMatchObject({
    active: 1,
    lapsed: 2,
    none: 1,
    registeredSponsors: 3,
    registeredWorkers: 2,
    activeWorkers: 1,
  })
  const workersOf = (id: string) => agencies.find(({ agency }) => agency.id === id)?.tally.registeredWorkers
  expect([workersOf('disbudpar'), workersOf('dinkes')]).toEqual([2, 1])
})
