import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { read, utils } from 'xlsx'
import { makeSampleCity } from '../../mocks/sample-city.ts'
import { filesOfMonth, type SampleFile, sampleFiles } from '../../mocks/sample-files.ts'
import { parseNik } from '../../src/domain/nik.ts'
import { parseNip } from '../../src/domain/nip.ts'
import { semarangProfile } from '../../src/domain/semarang-profile.ts'

type Row = Record<string, unknown>

/** The table of a workbook below the row that names `column`, read with another library than wrote it. */
function tableOf(file: SampleFile | undefined, column: string): { titles: unknown[]; rows: Row[] } {
  const book = read(file?.bytes, { dense: true, raw: true })
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  const lines = utils.sheet_to_json<unknown[]>(sheet ?? {}, { header: 1, defval: null })
  const at = lines.findIndex(line => line.includes(column))
  const header = (lines[at] ?? []).map(String)
  const rows = lines.slice(at + 1).map(line => Object.fromEntries(header.map((name, i) => [name, line[i]])))
  return { titles: lines.slice(0, at).map(line => line[0]), rows: rows.filter(row => row[column] != null) }
}

function formOf(file: SampleFile | undefined): Row[] {
  const text = new TextDecoder('utf-8').decode(file?.bytes)
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data
}

/** The parts inside a workbook as text; a CSV is its own only part. */
function partsOf(file: SampleFile | undefined): Record<string, string> {
  if (file === undefined) return {}
  if (!file.fileName.endsWith('.xlsx')) return { '': strFromU8(file.bytes) }
  return Object.fromEntries(
    Object.entries(unzipSync(file.bytes)).map(([name, part]) => [name, strFromU8(part)]),
  )
}

const digits = (value: unknown) => String(value).replace(/\D/g, '')
const nipColumn = 'NIP ASN (Donatur)'
const nikColumn = 'NIK Pekerja Rentan'

let files: SampleFile[]
const fileOf = (kind: SampleFile['kind'], asOf = '2025-11-30') =>
  files.find(file => file.kind === kind && file.asOf === asOf)

function activeSponsorsOf(asOf: string): Set<string> {
  const active = new Set(
    tableOf(fileOf('memberships', asOf), 'NIK')
      .rows.filter(row => /^aktif/i.test(String(row['STATUS KEPESERTAAN'])))
      .map(row => digits(row.NIK)),
  )
  const rows = formOf(fileOf('registrations', asOf))
  return new Set(rows.filter(row => active.has(digits(row[nikColumn]))).map(row => digits(row[nipColumn])))
}

beforeAll(async () => {
  files = await sampleFiles(makeSampleCity())
}, 120_000)

describe('the roster of 30 November 2025', () => {
  it('lists 16,000 ASN, 8,031 of them PNS, under titles and above a total', () => {
    const { titles, rows } = tableOf(fileOf('roster'), 'NAMA')
    const people = rows.filter(row => typeof row.NO === 'number')
    expect(titles).toContain('DAFTAR PEGAWAI APARATUR SIPIL NEGARA PER 30 NOVEMBER 2025')
    expect(people).toHaveLength(16_000)
    expect(people.filter(row => row['STATUS KEPEGAWAIAN'] === 'PNS')).toHaveLength(8031)
    expect(people.filter(row => row['STATUS KEPEGAWAIAN'] === 'PPPK')).toHaveLength(7969)
  })

  it('gives everybody a valid number of their own that tells the same employment', () => {
    const people = tableOf(fileOf('roster'), 'NAMA').rows.filter(row => typeof row.NO === 'number')
    expect(new Set(people.map(row => digits(row.NIP))).size).toBe(16_000)
    expect(people.filter(row => !('nip' in parseNip(digits(row.NIP))))).toEqual([])
    const byNumber = people.filter(row => Number(digits(row.NIP).slice(12, 14)) <= 12)
    expect(byNumber).toHaveLength(8031)
  })

  it('names all 52 agencies as the profile does, Disdik being the largest', () => {
    const sizes = new Map<string, number>()
    for (const row of tableOf(fileOf('roster'), 'NAMA').rows) {
      if (typeof row.NO !== 'number') continue
      const name = String(row['PERANGKAT DAERAH'])
      sizes.set(name, (sizes.get(name) ?? 0) + 1)
    }
    expect([...sizes.keys()].toSorted()).toEqual(semarangProfile.agencies.map(a => a.name).toSorted())
    expect(sizes.get('Dinas Kebudayaan dan Pariwisata')).toBe(142)
    expect(sizes.get('Dinas Kesehatan')).toBe(1902)
    expect(sizes.get('Dinas Perdagangan')).toBe(188)
    expect(Math.max(...sizes.values())).toBe(sizes.get('Dinas Pendidikan'))
    expect([...sizes.values()].filter(size => size < 30)).toHaveLength(2)
  })
})

describe('registrations and statuses of 30 November 2025', () => {
  it('register 458 workers by 90 sponsors on the roster', () => {
    const rows = formOf(fileOf('registrations'))
    const sponsors = new Set(rows.map(row => digits(row[nipColumn])))
    const roster = new Set(tableOf(fileOf('roster'), 'NAMA').rows.map(row => digits(row.NIP)))
    expect(rows).toHaveLength(458)
    expect(new Set(rows.map(row => digits(row[nikColumn]))).size).toBe(458)
    expect(sponsors.size).toBe(90)
    expect([...sponsors].filter(nip => !roster.has(nip))).toEqual([])
  })

  it('show 313 active workers, at least one for each of the 90', () => {
    const { rows } = tableOf(fileOf('memberships'), 'NIK')
    expect(rows).toHaveLength(458)
    expect(rows.filter(row => /^aktif/i.test(String(row['STATUS KEPESERTAAN'])))).toHaveLength(313)
    expect(activeSponsorsOf('2025-11-30').size).toBe(90)
  })

  it('leave 22 agencies without any registration, with Dinkes, Disbudpar and Disdag ahead', () => {
    const agencyOf = new Map(
      tableOf(fileOf('roster'), 'NAMA').rows.map(row => [digits(row.NIP), String(row['PERANGKAT DAERAH'])]),
    )
    const sponsors = new Map<string, number>()
    for (const nip of activeSponsorsOf('2025-11-30')) {
      const name = agencyOf.get(nip) ?? ''
      sponsors.set(name, (sponsors.get(name) ?? 0) + 1)
    }
    expect(52 - sponsors.size).toBe(22)
    expect([...sponsors].toSorted((a, b) => b[1] - a[1]).slice(0, 3)).toEqual([
      ['Dinas Kesehatan', 21],
      ['Dinas Kebudayaan dan Pariwisata', 18],
      ['Dinas Perdagangan', 14],
    ])
  })

  it('holds only valid NIK of Semarang and nobody of 65 or older', () => {
    for (const row of formOf(fileOf('registrations'))) {
      const nik = digits(row[nikColumn])
      expect(nik).toMatch(/^3374/)
      expect('nik' in parseNik(nik)).toBe(true)
      const year = Number(nik.slice(10, 12))
      expect(year >= 63 || year <= 4).toBe(true)
    }
  })

  it('keeps what people type: blanks in numbers, 62 before phones, newlines, an amount in words of the form', () => {
    const rows = formOf(fileOf('registrations'))
    expect(rows.some(row => / /.test(String(row[nipColumn])))).toBe(true)
    expect(rows.some(row => /^62/.test(String(row['Nomor HP Pekerja Rentan'])))).toBe(true)
    expect(rows.some(row => String(row['Lokasi Bekerja']).includes('\n'))).toBe(true)
    expect(rows.some(row => row['Nominal Iuran per Bulan'] === 'Rp 16.800,-')).toBe(true)
    expect([...(fileOf('registrations')?.bytes.subarray(0, 3) ?? [])]).toEqual([0xef, 0xbb, 0xbf])
  })
})

describe('the five months', () => {
  it('come in order with four files each', () => {
    const months = ['2025-07-31', '2025-08-31', '2025-09-30', '2025-10-31', '2025-11-30']
    expect([...new Set(files.map(file => file.asOf))]).toEqual(months)
    expect(files).toHaveLength(20)
    expect(files.slice(0, 4).map(file => file.kind)).toEqual([
      'roster',
      'registrations',
      'memberships',
      'coverage',
    ])
  })

  it('grow from 22 active sponsors to 90, and no registration disappears', () => {
    const months = [...new Set(files.map(file => file.asOf))]
    expect(months.map(month => activeSponsorsOf(month).size)).toEqual([22, 31, 44, 60, 90])
    const registered = months.map(
      month => new Set(formOf(fileOf('registrations', month)).map(r => digits(r[nikColumn]))),
    )
    for (const [i, earlier] of registered.slice(0, -1).entries()) {
      expect([...earlier].filter(nik => !registered[i + 1]?.has(nik))).toEqual([])
    }
  })

  it('had sponsors without an active worker before November', () => {
    const registered = new Set(
      formOf(fileOf('registrations', '2025-10-31')).map(row => digits(row[nipColumn])),
    )
    expect(registered.size).toBeGreaterThan(activeSponsorsOf('2025-10-31').size)
  })

  it('reach 390,498 of 756,873 workers, every total being the sum of its segments', () => {
    const { rows } = tableOf(fileOf('coverage'), 'BULAN')
    const shares: number[] = []
    for (const total of rows.filter(row => row.SEGMEN === 'Total')) {
      const parts = rows.filter(row => row.BULAN === total.BULAN && row.SEGMEN !== 'Total')
      const sum = (column: string) => parts.reduce((all, row) => all + Number(row[column]), 0)
      expect([sum('POTENSI'), sum('TERLINDUNGI')]).toEqual([total.POTENSI, total.TERLINDUNGI])
      shares.push(Number(((Number(total.TERLINDUNGI) / Number(total.POTENSI)) * 100).toFixed(1)))
    }
    expect(shares).toEqual([47.9, 48.6, 49.4, 50.3, 51.6])
    expect(rows.findLast(row => row.SEGMEN === 'Total')).toMatchObject({
      POTENSI: 756_873,
      TERLINDUNGI: 390_498,
    })
    expect(rows.findLast(row => row.SEGMEN === 'BPU')).toMatchObject({
      POTENSI: 262_166,
      TERLINDUNGI: 38_108,
    })
  })
})

describe('the seed', () => {
  it('gives the same files again, but for the time of writing in the zip', async () => {
    const again = await filesOfMonth(makeSampleCity().months.at(-1) ?? expect.fail())
    for (const file of again) expect(partsOf(file)).toEqual(partsOf(fileOf(file.kind)))
  }, 60_000)

  it('gives other people and the same counts for another seed', () => {
    const nipsOf = (city: ReturnType<typeof makeSampleCity>) =>
      city.months.at(-1)?.roster.map(asn => asn.nip) ?? []
    const other = makeSampleCity(7)
    const last = other.months.at(-1)
    expect(nipsOf(other)).not.toEqual(nipsOf(makeSampleCity()))
    expect(last?.roster).toHaveLength(16_000)
    expect(new Set(last?.registrations.map(r => r.sponsor.nip)).size).toBe(90)
    expect(last?.registrations.filter(r => r.statuses.get(4) === 'active')).toHaveLength(313)
  })
})
