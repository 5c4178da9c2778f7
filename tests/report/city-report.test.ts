import { beforeAll, describe, expect, test } from 'vitest'
import type { WorkBook } from 'xlsx'
import { emptyTally } from '../../src/domain/tally.ts'
import { buildCityReport } from '../../src/report/city-report.ts'
import { entriesOf, faultsOf, partNames, readBack, rowOf, sheetOf, textOf } from './read-back.ts'
import { sampleCity } from './sample-city.ts'

describe("the city's workbook", () => {
  const input = sampleCity()
  let bytes: Uint8Array
  let workbook: WorkBook
  beforeAll(async () => {
    bytes = await buildCityReport(input)
    workbook = readBack(bytes)
  })

  test('is what the schema of the format asks for', async () => {
    expect(await faultsOf(bytes)).toEqual([])
    expect(workbook.SheetNames).toEqual(['Ringkasan', 'Per OPD', 'OPD nol', 'Cakupan UCJ', 'Keterangan'])
  })

  test('holds every agency with its counts and a rate made from them', () => {
    const entries = entriesOf(sheetOf(workbook, 'Per OPD'))
    expect(entries).toHaveLength(52)
    expect(entries[0]?.[3]?.v).toBe(160)
    expect(entries[0]?.[11]).toMatchObject({ v: 30 / 160, f: 'IF(D6=0,"–",E6/D6)', z: '0.00%' })
    expect(entries[0]?.[12]?.v).toBe(1)
    expect(entries[1]?.[12]?.v).toBe('–')
    expect(entries[51]?.[15]?.v).toBe('kelompok kecil')
    expect(entries[0]?.[16]?.v).toBe('Dinas 1: 30 dari 160')
  })

  test('adds agencies up with formulas', () => {
    const sum = rowOf(sheetOf(workbook, 'Per OPD'), 'Jumlah')
    const headcount = input.agencies.reduce((total, { tally }) => total + tally.headcount, 0)
    expect(sum[3]).toMatchObject({ v: headcount, f: 'SUM(D6:D57)' })
    // Workers of two agencies may be the same person.
    expect(sum[9]?.v).toBeUndefined()
    expect(sum[11]?.v).toBeUndefined()
  })

  test('names the agencies that have not begun', () => {
    const sheet = sheetOf(workbook, 'OPD nol')
    expect(entriesOf(sheet)).toHaveLength(22)
    expect(textOf(sheet)).toContain('jumlah baris: 22')
    expect(textOf(sheetOf(workbook, 'Ringkasan'))).toContain('OPD: 22 belum mulai · 30 berjalan · 0 tuntas')
  })

  test('counts the people missing to a target', () => {
    const sheet = sheetOf(workbook, 'Cakupan UCJ')
    expect(rowOf(sheet, 'Target kota 2025')[3]?.v).toBe(151_348)
    expect(rowOf(sheet, 'Target kota 2025')[4]?.v).toBe(151_348)
    expect(rowOf(sheet, 'Target provinsi')[3]?.v).toBe(0)
    expect(rowOf(sheet, 'Target provinsi')[4]?.v).toBe('tercapai')
    expect(textOf(sheet)).toContain('390.498 dari 756.873 pekerja terlindungi (51,59 %)')
  })

  test('draws ranking, states, trend and coverage', () => {
    expect(partNames(bytes).filter(name => /^xl\/charts\/chart\d+\.xml$/.test(name))).toHaveLength(4)
  })
})

test('a city at its first cut-off, without agencies and coverage, still gives a workbook', async () => {
  const none = { all: emptyTally, PNS: emptyTally, PPPK: emptyTally, PPPK_PW: emptyTally }
  const bytes = await buildCityReport(
    sampleCity({ agencies: [], coverage: [], targets: [], trend: [], previous: null, tallies: none }),
  )
  expect(await faultsOf(bytes)).toEqual([])
  expect(textOf(sheetOf(readBack(bytes), 'Cakupan UCJ'))).toContain('Belum ada data cakupan')
})
