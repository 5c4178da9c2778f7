import type { SnapshotKind } from '../domain/snapshot.ts'
import type { Column, Columns, ValuesOf } from './column.ts'
import { parseAmountCell, parseCountCell } from './parse-amount.ts'
import { parseDateCell, parseMonthCell } from './parse-date.ts'
import { parseNikCell, parseNipCell } from './parse-identifier.ts'
import {
  parseDebitResultCell,
  parseEmploymentCell,
  parseMemberSegmentCell,
  parseSegmentCell,
  parseStatusCell,
} from './parse-status.ts'
import { parsePhoneCell, parseTextCell } from './parse-text.ts'

const nip = {
  headers: [
    'nip',
    'nip asn',
    'nip baru',
    'nip donatur',
    'nip ni pppk',
    'nip nipppk',
    'nipppk',
    'ni pppk',
    'nomor induk pegawai',
  ],
  required: true,
  parse: parseNipCell,
} as const satisfies Column<unknown>

const nik = {
  headers: [
    'nik',
    'nik pekerja',
    'nik tenaga kerja',
    'nik peserta',
    'nik ktp',
    'no ktp',
    'nomor induk kependudukan',
  ],
  required: true,
  parse: parseNikCell,
} as const satisfies Column<unknown>

/** A column of plain text that may be missing. */
function text(...headers: string[]) {
  return { headers, parse: parseTextCell } as const
}

const roster = {
  nip,
  name: {
    headers: ['nama', 'nama lengkap', 'nama pegawai', 'nama asn', 'nama lengkap pegawai'],
    required: true,
    parse: parseTextCell,
  },
  agency: {
    headers: [
      'opd',
      'perangkat daerah',
      'nama opd',
      'nama perangkat daerah',
      'skpd',
      'organisasi perangkat daerah',
      'unit organisasi',
      'instansi',
      'unor induk nama',
      'unor induk',
      'dinas',
      'unit kerja',
      'nama unit kerja',
    ],
    required: true,
    fillsMerged: true,
    parse: parseTextCell,
  },
  position: text('jabatan', 'nama jabatan', 'jabatan nama'),
  grade: text(
    'golongan',
    'pangkat',
    'gol',
    'gol ruang',
    'golongan ruang',
    'pangkat golongan',
    'pangkat gol',
    'gol akhir nama',
    'gol akhir',
  ),
  employment: {
    headers: [
      'status kepegawaian',
      'status pegawai',
      'status asn',
      'jenis pegawai',
      'jenis asn',
      'jenis kepegawaian',
      'jenis pegawai nama',
    ],
    parse: parseEmploymentCell,
  },
  subUnit: text(
    'sub unit',
    'sub unit kerja',
    'unit kerja',
    'nama unit kerja',
    'unit',
    'sekolah',
    'satuan kerja',
    'unor nama',
    'unor',
  ),
} as const satisfies Columns

const registrations = {
  nip,
  nik: { ...nik, grouped: true },
  timestamp: {
    headers: [
      'timestamp',
      'stempel waktu',
      'cap waktu',
      'tanggal daftar',
      'tgl daftar',
      'tanggal pendaftaran',
      'tanggal',
    ],
    parse: parseDateCell,
  },
  sponsorName: text(
    'nama asn',
    'nama donatur',
    'nama lengkap asn',
    'nama orang tua asuh',
    'nama pegawai',
    'nama',
  ),
  position: text('jabatan', 'jabatan asn'),
  agency: text('opd', 'perangkat daerah', 'unit kerja', 'nama opd', 'instansi', 'skpd', 'asal opd'),
  workerName: {
    ...text(
      'nama pekerja',
      'nama pekerja rentan',
      'nama tenaga kerja',
      'nama peserta',
      'nama penerima',
      'nama anak asuh',
    ),
    grouped: true,
  },
  phone: {
    headers: [
      'no hp',
      'no hp pekerja',
      'nomor hp',
      'no telp',
      'no telepon',
      'nomor telepon',
      'no wa',
      'nomor wa',
      'nomor whatsapp',
      'handphone',
      'hp',
    ],
    grouped: true,
    parse: parsePhoneCell,
  },
  occupation: {
    ...text('jenis pekerjaan', 'pekerjaan', 'pekerjaan pekerja', 'profesi', 'bidang pekerjaan'),
    grouped: true,
  },
  workplace: {
    ...text(
      'lokasi kerja',
      'tempat bekerja',
      'tempat kerja',
      'lokasi pekerjaan',
      'lokasi bekerja',
      'alamat kerja',
    ),
    grouped: true,
  },
  programme: { ...text('program', 'program jaminan', 'jenis program'), grouped: true },
  amount: {
    headers: ['nominal', 'iuran', 'jumlah iuran', 'nominal iuran', 'besaran iuran', 'iuran per bulan'],
    grouped: true,
    summed: true,
    parse: parseAmountCell,
  },
} as const satisfies Columns

const memberships = {
  nik,
  status: {
    headers: [
      'status kepesertaan',
      'status peserta',
      'status',
      'kepesertaan',
      'status keaktifan',
      'keaktifan',
    ],
    required: true,
    parse: parseStatusCell,
  },
  memberNumber: text('kpj', 'nomor peserta', 'no peserta', 'no kpj', 'nomor kpj', 'kode peserta'),
  workerName: text('nama', 'nama peserta', 'nama tenaga kerja', 'nama pekerja', 'nama tk', 'nama lengkap'),
  programme: text('program', 'program jaminan'),
  segment: {
    headers: ['segmen', 'segmen kepesertaan', 'segmentasi', 'jenis kepesertaan'],
    parse: parseMemberSegmentCell,
  },
  startedOn: {
    headers: [
      'tanggal mulai',
      'tgl mulai',
      'tanggal kepesertaan',
      'tgl kepesertaan',
      'tanggal aktif',
      'mulai',
    ],
    parse: parseDateCell,
  },
  paidThrough: {
    headers: [
      'iuran terakhir',
      'bayar sampai',
      'blth terakhir',
      'blth',
      'dibayar sampai',
      'bulan iuran terakhir',
      'periode iuran terakhir',
    ],
    parse: parseMonthCell,
  },
} as const satisfies Columns

const debits = {
  nip,
  month: {
    headers: [
      'bulan',
      'bulan debet',
      'bulan debit',
      'bulan autodebet',
      'bulan autodebit',
      'bulan potong',
      'bulan tahun',
      'periode',
      'periode debet',
      'periode debit',
      'tanggal debet',
      'tanggal debit',
      'tgl debet',
      'tgl debit',
    ],
    required: true,
    fillsMerged: true,
    parse: parseMonthCell,
  },
  result: {
    headers: [
      'hasil',
      'hasil debet',
      'hasil debit',
      'hasil autodebet',
      'hasil autodebit',
      'status debet',
      'status debit',
      'status autodebet',
      'status autodebit',
      'status transaksi',
      'keterangan debet',
      'keterangan debit',
      'status',
    ],
    required: true,
    parse: parseDebitResultCell,
  },
  nik: { headers: nik.headers, parse: parseNikCell },
  sponsorName: text(
    'nama asn',
    'nama donatur',
    'nama lengkap asn',
    'nama orang tua asuh',
    'nama pegawai',
    'nama nasabah',
    'nama pemilik rekening',
    'nama',
  ),
  agency: text('opd', 'perangkat daerah', 'unit kerja', 'nama opd', 'instansi', 'skpd', 'asal opd'),
  amount: {
    headers: [
      'nominal',
      'nominal debet',
      'nominal debit',
      'jumlah debet',
      'jumlah debit',
      'jumlah potongan',
      'iuran',
      'jumlah iuran',
      'nominal iuran',
      'jumlah',
    ],
    summed: true,
    parse: parseAmountCell,
  },
  remark: text('keterangan', 'ket', 'alasan', 'alasan gagal', 'catatan'),
} as const satisfies Columns

const coverage = {
  month: {
    headers: ['bulan', 'tanggal', 'periode', 'bulan tahun', 'per tanggal', 'posisi'],
    required: true,
    fillsMerged: true,
    parse: parseMonthCell,
  },
  potential: {
    headers: [
      'potensi',
      'potensi pekerja',
      'jumlah potensi',
      'potensi tenaga kerja',
      'jumlah pekerja',
      'semesta',
    ],
    required: true,
    summed: true,
    parse: parseCountCell,
  },
  protected: {
    headers: [
      'terlindungi',
      'peserta aktif',
      'jumlah terlindungi',
      'pekerja terlindungi',
      'jumlah peserta aktif',
      'tk aktif',
      'realisasi',
    ],
    required: true,
    summed: true,
    parse: parseCountCell,
  },
  segment: { headers: ['segmen', 'segmen kepesertaan', 'segmentasi', 'kategori'], parse: parseSegmentCell },
  branch: text('cabang', 'kantor cabang', 'kacab'),
} as const satisfies Columns

/** The columns of every kind: the one place where a column is added. */
export const fields = { roster, registrations, memberships, debits, coverage } as const satisfies Record<
  SnapshotKind,
  Columns
>

export type Fields = typeof fields
export type Values<Kind extends SnapshotKind> = ValuesOf<Fields[Kind]>
