import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import type { RosterPerson } from '../../src/ingest/ingest-context.ts'
import { contextOf, type Ingested, ingest } from './in-memory.ts'
import { open } from './workbook-fixture.ts'

const roster: readonly (readonly unknown[])[] = [
  ['PEMERINTAH KOTA CONTOH'],
  ['DAFTAR PEGAWAI PER 30 NOVEMBER 2025'],
  [],
  ['NO', 'NIP', 'NAMA', 'JABATAN', 'PERANGKAT DAERAH'],
  [1, '198501012010011001', 'Satu Contoh, S.Sos', 'Analis & Penata', 'Dinas Kesehatan'],
  [2, '198602022011012002', 'Dua "Uji" Contoh', '<Staf>', 'Dinas Perdagangan'],
  [3, '19900303 201503 1 003', "Tiga D'Contoh", null, 'DKK'],
  [4, '1990030320150310', 'Empat Contoh', 'Staf', 'Dinas Sosial'],
  [],
  ['JUMLAH', null, 3],
]

const form: readonly (readonly unknown[])[] = [
  ['Timestamp', 'Nama ASN', 'NIP ASN', 'OPD', 'Nama Pekerja', 'NIK Pekerja', 'No HP', 'Nominal'],
  [
    serial(2025, 11, 3, 9.25),
    'Satu Contoh',
    '198501012010011001',
    'DKK',
    'Budi Contoh',
    '3374010101800001',
    '081234567890',
    16800,
  ],
  [
    serial(2025, 11, 12, 14.5),
    'Dua Uji Contoh',
    '198602022011012002',
    'Disdag',
    'Siti Contoh',
    '3374014202810002',
    '6281234567891',
    16.8,
  ],
  [
    serial(2025, 11, 13, 0),
    'Lima Contoh',
    '199105052016052005',
    'Disdag',
    'Tono Contoh',
    '337401020380',
    '-',
    36800,
  ],
  [
    serial(2025, 11, 14, 8),
    'Satu Contoh',
    '198501012010011001',
    'DKK',
    'Rini Contoh',
    '3374014404820004',
    null,
    'Rp 16.800,-',
  ],
]

function serial(year: number, month: number, day: number, hour: number): number {
  return (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000 + hour / 24
}

const formats = ['biff8', 'biff5', 'biff4', 'biff3', 'biff2', 'xlsb', 'ods', 'fods', 'html', 'xlml', 'csv']

function written(rows: typeof roster, bookType: string): Uint8Array {
  const sheet = XLSX.utils.aoa_to_sheet(rows.map(row => [...row]))
  for (const [address, cell] of Object.entries(sheet) as [string, XLSX.CellObject][]) {
    if (address.startsWith('A') && typeof cell.v === 'number' && cell.v > 40_000)
      cell.z = 'dd/mm/yyyy hh:mm:ss'
  }
  const book = XLSX.utils.book_new(sheet, 'Data')
  return new Uint8Array(
    XLSX.write(book, { bookType: bookType as XLSX.BookType, type: 'array' }) as ArrayBuffer,
  )
}

/** All that came of a file but the name of its sheet, which not every format keeps. */
function essence({ summary, records, issues }: Ingested<'roster' | 'registrations'>): unknown {
  const { counts, ignoredBy, kind, asOf } = summary
  const withoutSheet = (entry: object) => ({
    ...entry,
    sheet: '',
    origin: { ...Reflect.get(entry, 'origin'), sheet: '' },
  })
  return {
    counts,
    ignoredBy,
    kind,
    asOf,
    records: records.map(withoutSheet),
    issues: issues
      .map(withoutSheet)
      .map(issue => ({ ...issue, raw: plainNumber(Reflect.get(issue, 'raw')) })),
  }
}

/** Old formats keep 16.8 as a float of another length. */
function plainNumber(raw: unknown): unknown {
  return typeof raw === 'string' && /^\d+\.\d+$/.test(raw) ? String(Number(raw)) : raw
}

async function read(rows: typeof roster, bookType: string): Promise<Ingested<'roster' | 'registrations'>> {
  return ingest(await open(written(rows, bookType)), { fileName: 'data per 30 November 2025.dat' })
}

describe('the same list', () => {
  it.each(formats)('gives the same roster as %s', async bookType => {
    const expected = await read(roster, 'xlsx')
    expect(expected.summary.counts).toMatchObject({ accepted: 3, setAside: 1 })
    expect(essence(await read(roster, bookType))).toEqual(essence(expected))
  })

  it.each(formats)('gives the same registrations as %s', async bookType => {
    const expected = await read(form, 'xlsx')
    expect(expected.summary.counts).toMatchObject({ accepted: 2, repaired: 1, setAside: 1 })
    expect(expected.records[0]).toMatchObject({
      registeredOn: '2025-11-03',
      timestamp: '2025-11-03T09:15:00',
    })
    expect(essence(await read(form, bookType))).toEqual(essence(expected))
  })
})

describe('an NIP in a numeric cell', () => {
  const person = { nip: '198501012010011001', name: 'Satu Contoh', agencyId: 'dinkes' } as RosterPerson
  const rows = [form[0] as unknown[], [...(form[1] as unknown[])].with(2, 198501012010011000)]

  it.each(['biff8', 'biff2', 'xlsb', 'ods', 'html', 'xlml'])(
    'is completed from the roster in %s',
    async bookType => {
      const { codes, records } = await ingest(await open(written(rows, bookType)), {
        context: contextOf([person]),
      })
      expect(codes['nip-recovered']).toEqual([2])
      expect(records[0]).toMatchObject({ nip: '198501012010011001' })
    },
  )
})
