import { beforeAll, describe, expect, test } from 'vitest'
import type { WorkBook } from 'xlsx'
import { sampleStamp } from '../../mocks/sample-stamp.ts'
import { buildAgencyReport } from '../../src/report/agency-report.ts'
import { entriesOf, faultsOf, partNames, readBack, rowOf, sheetOf, textOf } from './read-back.ts'
import { sampleInput, samplePeople } from './sample-input.ts'

describe("an agency's workbook of 142 people", () => {
  const input = sampleInput(142)
  let bytes: Uint8Array
  let workbook: WorkBook
  beforeAll(async () => {
    bytes = await buildAgencyReport(input)
    workbook = readBack(bytes)
  })

  test('is what the schema of the format asks for', async () => {
    expect(await faultsOf(bytes)).toEqual([])
  })

  test('has its sheets in the order they are read', () => {
    expect(workbook.SheetNames).toEqual([
      'Surat pengantar',
      'Ringkasan',
      'Belum berpartisipasi',
      'Berpartisipasi',
      'Dikecualikan',
      'Keterangan',
    ])
  })

  test('writes every figure of the letter in digits and in words', () => {
    const letter = textOf(sheetOf(workbook, 'Surat pengantar'))
    expect(letter).toContain('Wali Kota Semarang')
    expect(letter).toContain(
      'Dari 142 (seratus empat puluh dua) orang ASN, 23 (dua puluh tiga) orang telah menjadi',
    )
    expect(letter).toContain('Tingkat partisipasi 16,20 %')
    expect(letter).toContain('ASN yang belum berpartisipasi 112 (seratus dua belas) orang')
    expect(letter).toContain('bertambah 2 (dua) orang')
    expect(letter).toContain('2 (dua) baris data')
    expect(letter).toContain('Semarang, 2 Desember 2025')
    expect(letter).toContain('Plt. Sekretaris Dinas Kebudayaan dan Pariwisata')
    expect(letter).toContain('NIP 197603122001122004')
  })

  test('lists every ASN who does not take part, and says how many', () => {
    const sheet = sheetOf(workbook, 'Belum berpartisipasi')
    const entries = entriesOf(sheet)
    const { lapsed, awaiting, none } = input.tallies.all
    expect(entries).toHaveLength(lapsed + awaiting + none)
    expect(textOf(sheet)).toContain(`jumlah baris: ${entries.length}`)
    expect(textOf(sheet)).toContain('2 baris menunggu perbaikan')
  })

  test('keeps every digit of a NIP as text', () => {
    const nips = ['Belum berpartisipasi', 'Berpartisipasi', 'Dikecualikan'].flatMap(name =>
      entriesOf(sheetOf(workbook, name)).map(row => row[2]),
    )
    expect(nips.every(cell => cell?.t === 's')).toBe(true)
    expect(nips.map(cell => cell?.v).toSorted()).toEqual(input.people.map(person => person.nip).toSorted())
  })

  test('adds people up with formulas whose stored results are the counts', () => {
    const summary = sheetOf(workbook, 'Ringkasan')
    const total = rowOf(summary, 'Jumlah ASN')
    expect(total.slice(1, 5).map(cell => cell.v)).toEqual([
      input.tallies.PNS.headcount,
      input.tallies.PPPK.headcount,
      input.tallies.PPPK_PW.headcount,
      142,
    ])
    expect(total.slice(1, 5).map(cell => cell.f)).toEqual([
      'SUM(B5:B9)',
      'SUM(C5:C9)',
      'SUM(D5:D9)',
      'SUM(E5:E9)',
    ])
    const active = rowOf(summary, 'Aktif')
    expect(active[4]).toMatchObject({ v: 23, f: 'SUM(B5:D5)' })
    expect(rowOf(summary, 'Tingkat partisipasi')[4]).toMatchObject({ v: 23 / 142, z: '0.00%' })
  })

  test('sums the workers of the list below it', () => {
    const sheet = sheetOf(workbook, 'Berpartisipasi')
    const sum = rowOf(sheet, 'Jumlah')
    expect(sum[6]).toMatchObject({ v: 46, f: 'SUM(G6:G28)' })
    expect(entriesOf(sheet).reduce((total, row) => total + Number(row[6]?.v), 0)).toBe(46)
  })

  test('is the same file each time it is made from the same figures', async () => {
    expect(await buildAgencyReport(input)).toEqual(bytes)
  })

  test('draws a native chart', () => {
    expect(partNames(bytes)).toContain('xl/charts/chart1.xml')
  })

  test('says what it rests on', () => {
    const notes = textOf(sheetOf(workbook, 'Keterangan'))
    // What an office calls its file may name somebody.
    expect(notes).toContain('daftar-pegawai.xlsx')
    expect(notes).not.toContain('daftar-pegawai-oktober.xlsx')
    expect(notes).toContain(sampleStamp.traceId)
    expect(notes).toContain(`${sampleStamp.head.no} ${sampleStamp.head.hash}`)
    expect(notes).toContain(input.sources[0]?.sha256)
    expect(notes).toContain('K7QF-2M9X-41TB')
    expect(notes).toContain('2 Desember 2025 pukul 10.15 WIB')
  })
})

test('an agency without ASN and signatory gets a letter with room to sign', async () => {
  const bytes = await buildAgencyReport(sampleInput(0, { signatory: null }))
  expect(await faultsOf(bytes)).toEqual([])
  const workbook = readBack(bytes)
  expect(textOf(sheetOf(workbook, 'Surat pengantar'))).toMatch(
    /Sekretaris Dinas Kebudayaan dan Pariwisata,\n\.{20,}\nNIP \.{20,}/,
  )
  expect(rowOf(sheetOf(workbook, 'Ringkasan'), 'Tingkat partisipasi')[4]?.v).toBe('–')
  expect(entriesOf(sheetOf(workbook, 'Belum berpartisipasi'))).toEqual([])
})

test('two thousand people are all there', async () => {
  const bytes = await buildAgencyReport(sampleInput(2000))
  expect(await faultsOf(bytes)).toEqual([])
  const workbook = readBack(bytes)
  const lengths = ['Belum berpartisipasi', 'Berpartisipasi', 'Dikecualikan'].map(
    name => entriesOf(sheetOf(workbook, name)).length,
  )
  expect(lengths).toEqual([1600, 300, 100])
})

test('names that read like formulas or errors stay text', async () => {
  const names = ['=1+1', '+62811', '-5', '@SUM(A1)', '#N/A', "='x'!A1"]
  const people = samplePeople(6).map((person, index) => ({
    ...person,
    state: 'active' as const,
    name: names[index] ?? '',
  }))
  const bytes = await buildAgencyReport({ ...sampleInput(6), people })
  expect(await faultsOf(bytes)).toEqual([])
  const cells = entriesOf(sheetOf(readBack(bytes), 'Berpartisipasi')).map(row => row[1])
  expect(cells.map(cell => [cell?.t, cell?.v, cell?.f])).toEqual(names.map(name => ['s', name, undefined]))
})

test('characters a file cannot hold and endless texts do not break it', async () => {
  const [person] = samplePeople(1)
  if (person === undefined) throw new RangeError('nobody')
  const people = [{ ...person, name: `Sri\u0000\u000b Wah\ud800yuni`, position: 'x'.repeat(40_000) }]
  const bytes = await buildAgencyReport({ ...sampleInput(1), people })
  expect(await faultsOf(bytes)).toEqual([])
  const [row] = entriesOf(sheetOf(readBack(bytes), 'Berpartisipasi'))
  expect(row?.[1]?.v).toBe('Sri   Wah\ufffdyuni')
  expect(String(row?.[3]?.v)).toHaveLength(32_767)
})

test('a workbook that rests on debits says so on every sheet and explains it', async () => {
  const workbook = readBack(await buildAgencyReport(sampleInput(30, { basis: 'debits' })))
  for (const name of workbook.SheetNames) {
    expect(textOf(sheetOf(workbook, name)).toLowerCase()).toContain('atas dasar debit')
  }
  expect(textOf(sheetOf(workbook, 'Keterangan'))).toContain('Debet berhasil dihitung aktif')
})
