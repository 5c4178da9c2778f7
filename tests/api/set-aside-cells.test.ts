import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type CellObject, utils, write } from 'xlsx'
import { createTestApi, type TestApi } from '../../mocks/create-test-api.ts'
import { num, xlsx } from '../corpus/make-workbook.ts'
import { faultsOf } from '../report/read-back.ts'
import { call } from './calls.ts'
import { load } from './load-city.ts'
import { asOf, people, rosterCsv } from './sample-texts.ts'
import { commit, draftOf, edited, gridOf, setAsideOf } from './set-aside.ts'

let city: TestApi
beforeEach(async () => {
  city = await createTestApi()
  await load(city, 'pegawai.csv', rosterCsv)
})
afterEach(() => city.close())

type Cell = string | number | boolean | null | CellObject

function workbookOf(
  sheets: Record<string, readonly (readonly Cell[])[]>,
  merges: Record<string, string[]> = {},
): Uint8Array {
  const workbook = utils.book_new()
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows.map(row => [...row]))
    sheet['!merges'] = (merges[name] ?? []).map(range => utils.decode_range(range))
    utils.book_append_sheet(workbook, sheet, name)
  }
  return new Uint8Array(write(workbook, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
}

const day = (serial: number, format: string): CellObject => ({ t: 'n', v: serial, z: format })
const shown = (cell: CellObject | undefined) => (cell === undefined ? null : `${cell.t}:${cell.v}`)

const wideForm = workbookOf({
  Formulir: [
    ['Timestamp', 'NIP', 'Nama ASN', 'Nama Pekerja 1', 'NIK 1', 'Nama Pekerja 2', 'NIK 2', 'Keterangan'],
    [
      ...[day(45991.5, 'dd/mm/yyyy hh:mm'), people.budi, 'Budi Rekaan', 'Siti', '3374016003900002'],
      ...['Tono', 3374010101900010, '=1+1'],
    ],
    [day(45992, 'dd/mm/yyyy'), 198501012010011, 'Budi', 'Joko', 'idem', null, null, '@x'],
    [{ t: 'e', v: 0x17 }, people.eko, 'Eko Rekaan', 'Edi', '3374010101900013', null, null, true],
  ],
})

describe('cells of rows set aside', () => {
  test('leave room for the agency that no column names', async () => {
    const file = xlsx({
      'Daftar ASN': [
        ['NIP', 'Nama'],
        ['Dinas Kesehatan', null],
        [people.budi, 'Budi Rekaan'],
      ],
    })
    const { id } = await draftOf(city, 'daftar.xlsx', await file, { asOf: '2025-12-31' })
    await call(city.api, 'PATCH', `/api/imports/${id}`, { json: { answers: { section: '-' } } })
    await city.settled()
    await commit(city, id)
    const bytes = await setAsideOf(city, id)
    expect(
      gridOf(bytes)[1]
        ?.slice(2, 5)
        .map(cell => cell?.v),
    ).toEqual(['NIP', 'Nama', 'OPD'])
    const unchanged = await draftOf(city, 'a.xlsx', bytes)
    expect(unchanged).toMatchObject({ status: 'draft', counts: { accepted: 0, setAside: 1 } })
    const corrected = edited(bytes, (_, set) => set('E3', 'Dinas Kesehatan'))
    expect(await draftOf(city, 'b.xlsx', corrected)).toMatchObject({ counts: { accepted: 1, setAside: 0 } })
  })

  test('keep a total aside for which somebody chose the sum of its segments', async () => {
    const rows = ['PU,1000,500', 'BPU,1000,300', 'Total,2100,900'].map(row => `31/10/2025,${row}`)
    const { id } = await draftOf(city, 'ucj.csv', ['Bulan,Segmen,Potensi,Terlindungi', ...rows].join('\n'))
    await call(city.api, 'PATCH', `/api/imports/${id}`, { json: { answers: { 'total:2025-10-31': 'sum' } } })
    await city.settled()
    await commit(city, id)
    const again = await draftOf(city, 'a.xlsx', await setAsideOf(city, id))
    expect(again.counts).toMatchObject({ accepted: 0, setAside: 1 })
  })

  test('make no NIP of digits that a spreadsheet rounded, so that nothing is taken that nobody wrote', async () => {
    // Both are doubles: their last digits are the computer's.
    const rounded = ['1.9860404201201201E+17', '198604042012012032']
    const rows = rounded.map(raw => [num(raw), 'Entah Siapa', '33740101019'])
    const file = xlsx({ Data: [['NIP', 'Nama ASN', 'NIK Pekerja'], ...rows] })
    const draft = await draftOf(city, 'bulat.xlsx', await file, { asOf })
    expect(draft.counts).toMatchObject({ accepted: 0, setAside: 2 })
    const bytes = await setAsideOf(city, draft.id)
    expect(
      gridOf(bytes)
        .slice(2)
        .map(row => row[2]?.v),
    ).toEqual(['198604042012012000', '198604042012012???'])
    await commit(city, draft.id)
    const corrected = edited(bytes, (_, set) => {
      set('E3', '3374010101900001')
      set('E4', '3374010101900002')
    })
    const completion = await draftOf(city, 'perbaikan.xlsx', corrected)
    expect(completion.counts).toMatchObject({ accepted: 0, setAside: 2 })
  })

  test('stand as they stood: digits as text, dates as dates, errors as errors, a made-up digit as a gap', async () => {
    const draft = await draftOf(city, 'form.xlsx', wideForm, { asOf })
    const bytes = await setAsideOf(city, draft.id)
    const grid = gridOf(bytes)
    expect(grid.slice(2).map(row => row.slice(2).map(shown))).toEqual([
      [
        ...['n:45991.5', `s:${people.budi}`, 's:Budi Rekaan', 's:Siti', 's:3374016003900002', 's:Tono'],
        ...['s:337401010190001?', 's:=1+1', 's:Formulir', 's:2', 's:2'],
      ],
      [
        ...['n:45992', 's:198501012010011', 's:Budi', 's:Joko', 's:idem', null, null, 's:@x'],
        ...['s:Formulir', 's:3', 's:1'],
      ],
      [
        ...['e:23', `s:${people.eko}`, 's:Eko Rekaan', 's:Edi', 's:3374010101900013', null, null],
        ...['s:TRUE', 's:Formulir', 's:4', 's:1'],
      ],
    ])
    expect(grid[2]?.[2]?.z).toMatch(/^dd\/mm\/yyyy hh:mm/)
    expect(grid[3]?.[2]?.z).toBe('dd/mm/yyyy')
    expect(grid[2]?.[0]?.v).toMatch(/^Kelompok 2: /)
    expect(await faultsOf(bytes)).toEqual([])
  }, 30_000)

  test('loaded again unchanged are set aside again, whatever was wrong with them', async () => {
    const draft = await draftOf(city, 'form.xlsx', wideForm, { asOf })
    const { questions } = draft
    for (const { id } of questions) {
      const body = JSON.stringify({ answers: { [id]: 'above' } })
      const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
      const address = `http://pantau.test/api/imports/${draft.id}`
      await city.api.fetch(new Request(address, { method: 'PATCH', body, headers }))
      await city.settled()
    }
    const { counts } = await commit(city, draft.id)
    const again = await draftOf(city, 'lagi.xlsx', await setAsideOf(city, draft.id))
    expect(again).toMatchObject({ completes: draft.id, questions: [] })
    // The good group of a wide row is read again with it and says the same.
    expect(again.counts).toMatchObject({ setAside: counts.setAside, accepted: 1 })
  })
})

describe('what a row takes from around it', () => {
  const header = ['No', 'Nama', 'NIP', 'Jabatan']
  const sectioned = workbookOf({
    Data: [
      header,
      ['Dinas Kesehatan'],
      [1, 'Dewi Rekaan', people.dewi, 'Bidan'],
      ['Badan Perencanaan Pembangunan Daerah'],
      [2, 'Eko Rekaan', '19910404202321100', 'Analis'],
    ],
  })

  test('comes with it: the agency of the heading above', async () => {
    const first = await draftOf(city, 'pegawai.xlsx', sectioned, { asOf: '2025-12-31', kind: 'roster' })
    for (const question of first.questions) {
      const body = JSON.stringify({ answers: { [question.id]: question.proposal } })
      const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
      const address = `http://pantau.test/api/imports/${first.id}`
      await city.api.fetch(new Request(address, { method: 'PATCH', body, headers }))
      await city.settled()
    }
    await commit(city, first.id)
    const bytes = await setAsideOf(city, first.id)
    expect(gridOf(bytes)[2]?.[2]?.v).toBe('Badan Perencanaan Pembangunan Daerah')
    const draft = await draftOf(
      city,
      'a.xlsx',
      edited(bytes, (_, set) => set('E4', people.eko)),
    )
    expect(draft).toMatchObject({ counts: { accepted: 1, setAside: 0 }, questions: [] })
    await commit(city, draft.id)
    const answer = await city.api.fetch(
      new Request(`http://pantau.test/api/asn/${people.eko}`, {
        headers: { 'sec-fetch-site': 'same-origin' },
      }),
    )
    expect(await answer.json()).toMatchObject({ agencyId: 'bappeda' })
  })

  test('comes with it: the agency of a merged cell', async () => {
    const merged = workbookOf(
      {
        Data: [
          ['OPD', 'Nama', 'NIP'],
          ['Dinas Kesehatan', 'Dewi Rekaan', people.dewi],
          [null, 'Eko Rekaan', '19910404202321100'],
        ],
      },
      { Data: ['A2:A3'] },
    )
    const draft = await draftOf(city, 'pegawai.xlsx', merged, { asOf: '2025-12-31' })
    expect(draft.counts).toMatchObject({ accepted: 1, setAside: 1 })
    const grid = gridOf(await setAsideOf(city, draft.id))
    expect(grid[2]?.slice(2, 5).map(cell => cell?.v)).toEqual([
      ...['Dinas Kesehatan', 'Eko Rekaan', '19910404202321100'],
    ])
  })
})
