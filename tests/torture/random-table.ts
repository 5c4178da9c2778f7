import * as XLSX from 'xlsx'
import type { Random } from '../../mocks/random.ts'

type Cell = string | number | boolean | null

const headers = {
  roster: ['NO', 'NIP', 'Nama', 'OPD', 'Status Kepegawaian'],
  registrations: ['Timestamp', 'NIP', 'NIK', 'Nama ASN', 'No HP', 'Iuran'],
  wide: ['NIP', 'Nama ASN', 'NIK 1', 'Nama Pekerja 1', 'NIK 2', 'Nama Pekerja 2'],
  memberships: ['NIK', 'Nama Peserta', 'Status', 'Segmen', 'Iuran Terakhir'],
  coverage: ['Bulan', 'Segmen', 'Potensi', 'Terlindungi'],
  debits: ['NIP', 'Bulan', 'Status Debit', 'Nominal'],
} as const

export type TableKind = keyof typeof headers
export const tableKinds = Object.keys(headers) as TableKind[]

const nips = ['198501012010011001', '198501012010011002', '199002022015022002', '198703152011012003']
const niks = ['3374015505900021', '3374021203880002', '3315015505900021', '3374012304850001']
const good: Record<TableKind, (random: Random) => Cell[]> = {
  roster: r => [r.between(1, 99), r.pick(nips), r.pick(['Ani', 'Budi', 'Cici']), r.pick(agencies), 'PNS'],
  registrations: r => ['03/11/2025 09:15:00', r.pick(nips), r.pick(niks), 'Ani', '081234567890', 16_800],
  wide: r => [r.pick(nips), 'Ani', r.pick(niks), 'Dodi', r.chance(0.5) ? r.pick(niks) : null, null],
  memberships: r => [r.pick(niks), 'Dodi', r.pick(['AKTIF', 'NON AKTIF', 'PROSES']), 'BPU', 'November 2025'],
  coverage: r => [r.pick(['Oktober 2025', 'November 2025']), r.pick(['PU', 'BPU', 'TOTAL']), 1000, 900],
  debits: r => [r.pick(nips), 'November 2025', r.pick(['Berhasil', 'Gagal']), 16_800],
}
const agencies = ['Dinas Kesehatan', 'Dinas Pendidikan', 'Dinkes', 'SDN Tugu 01', 'Dinas Kesehtan']
const odd: readonly Cell[] = [
  null,
  '',
  '-',
  ' ',
  'idem',
  'Jumlah',
  'TOTAL',
  'Mengetahui',
  'Kepala Dinas',
  'Dinas Kesehatan',
  'SDN Tugu 01',
  '(1)',
  '2',
  'NIP',
  'NIK',
  'Nama',
  '__proto__',
  'constructor',
  '31/02/2026',
  '11/25/2025',
  'Aktif',
  '16.800',
  '198501012010011000',
  '1,98501E+17',
  'NIP. 198501012010011001',
  "'3374015505900021",
  '٣٣٧٤',
  '=1+1',
  '+62 812',
  'x'.repeat(600),
  '\u0007',
  'a\nb',
  198501012010011000,
  3374015505900020,
  45_992.5,
  -1,
  1e300,
  true,
]

/** Rows of a kind as offices keep them: titles, a header, people, and everything that isn't one. */
export function randomTable(kind: TableKind, random: Random, most = 40): Cell[][] {
  const header = headers[kind]
  const rows: Cell[][] = random.chance(0.3) ? [['DAFTAR PER 30 NOVEMBER 2025'], []] : []
  rows.push([...header])
  if (random.chance(0.2)) rows.push(header.map((_, at) => `(${at + 1})`))
  for (let left = random.between(0, most); left > 0; left--) rows.push(randomRow(kind, random))
  if (random.chance(0.3)) rows.push(['JUMLAH', null, random.between(0, 99)])
  if (random.chance(0.3))
    rows.push([], [null, null, 'Semarang, 30 November 2025'], [null, null, 'Kepala Dinas'])
  return rows
}

function randomRow(kind: TableKind, random: Random): Cell[] {
  if (random.chance(0.05)) return []
  const row = good[kind](random)
  if (random.chance(0.6)) return row
  if (random.chance(0.2))
    return Array.from({ length: random.between(1, row.length + 2) }, () => random.pick(odd))
  return row.map(cell => (random.chance(0.25) ? random.pick(odd) : cell))
}

export const tableFormats = ['xlsx', 'csv', 'txt', 'xlsb', 'ods', 'biff8', 'html', 'xlml'] as const
export type TableFormat = (typeof tableFormats)[number]

/** The rows as a file of a format, as SheetJS writes it. */
export function writeTable(rows: readonly Cell[][], format: TableFormat): Uint8Array {
  const sheet = XLSX.utils.aoa_to_sheet(rows as Cell[][])
  if (format === 'csv') {
    const text = XLSX.utils.sheet_to_csv(sheet, { FS: ';', RS: '\r\n' })
    return new TextEncoder().encode(`\ufeff${text}`)
  }
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet, 'Data')
  return new Uint8Array(
    XLSX.write(book, { type: 'array', bookType: format, compression: true }) as ArrayBuffer,
  )
}
