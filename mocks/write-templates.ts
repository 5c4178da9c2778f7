/**
 * Writes the blank workbooks of `public/templates`: a header to fill in under,
 * and a sheet of explanations beside it. Run it again when a column changes:
 * `node mocks/write-templates.ts`.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { writeXlsx } from 'hucre/xlsx'
import type { SnapshotKind } from '../src/domain/snapshot.ts'

interface Template {
  readonly sheet: string
  /** Column, and what belongs in it. */
  readonly columns: readonly (readonly [header: string, meaning: string])[]
  readonly notes: readonly string[]
}

const asText = 'Kolom NIP dan NIK sudah berformat teks, agar tidak ada angka yang hilang.'

const templates: Readonly<Record<SnapshotKind, Template>> = {
  roster: {
    sheet: 'Daftar ASN',
    columns: [
      ['NIP', 'Wajib. 18 angka.'],
      ['NAMA', 'Wajib. Nama lengkap, gelar boleh ditulis.'],
      ['JABATAN', 'Boleh kosong.'],
      ['GOLONGAN', 'Boleh kosong.'],
      ['STATUS KEPEGAWAIAN', 'PNS, PPPK atau PPPK Paruh Waktu. Bila kosong, dibaca dari NIP.'],
      ['PERANGKAT DAERAH', 'Wajib. Nama lengkap atau singkatan resmi.'],
      ['SUB UNIT', 'Boleh kosong. Sekolah, puskesmas, kelurahan atau bagian.'],
    ],
    notes: ['Satu baris untuk setiap ASN yang bertugas pada tanggal laporan.', asText],
  },
  registrations: {
    sheet: 'Pendaftaran',
    columns: [
      ['TANGGAL DAFTAR', 'Boleh kosong. Hari/bulan/tahun.'],
      ['NIP ASN', 'Wajib. 18 angka.'],
      ['NAMA ASN', 'Boleh kosong.'],
      ['OPD', 'Boleh kosong. Perangkat daerah tetap dibaca dari daftar ASN.'],
      ['NIK PEKERJA', 'Wajib. 16 angka.'],
      ['NAMA PEKERJA', 'Boleh kosong.'],
      ['NOMOR HP', 'Boleh kosong. Mulai dengan 08.'],
      ['JENIS PEKERJAAN', 'Boleh kosong.'],
      ['LOKASI KERJA', 'Boleh kosong.'],
      ['PROGRAM', 'Boleh kosong. JKK+JKM atau JKK+JKM+JHT.'],
      ['NOMINAL IURAN', 'Boleh kosong. Rupiah sebulan.'],
    ],
    notes: ['Satu baris untuk setiap pekerja rentan yang didaftarkan seorang ASN.', asText],
  },
  memberships: {
    sheet: 'Status Kepesertaan',
    columns: [
      ['NIK', 'Wajib. 16 angka.'],
      ['STATUS KEPESERTAAN', 'Wajib. Aktif, menunggak, non aktif, proses atau ditolak.'],
      ['NOMOR PESERTA', 'Boleh kosong. KPJ.'],
      ['NAMA PESERTA', 'Boleh kosong.'],
      ['SEGMEN', 'Boleh kosong. BPU untuk pekerja rentan.'],
      ['PROGRAM', 'Boleh kosong.'],
      ['TANGGAL MULAI', 'Boleh kosong. Hari/bulan/tahun.'],
      ['BAYAR SAMPAI', 'Boleh kosong. Bulan dan tahun.'],
    ],
    notes: ['Satu baris untuk setiap peserta.', asText],
  },
  debits: {
    sheet: 'Hasil Autodebet',
    columns: [
      ['NIP', 'Wajib. 18 angka.'],
      ['NAMA ASN', 'Boleh kosong.'],
      ['BULAN', 'Wajib. Misalnya November 2025.'],
      ['HASIL', 'Wajib. Berhasil atau gagal.'],
      ['NIK PEKERJA', 'Boleh kosong. Tanpa NIK, hasil berlaku untuk semua pekerja ASN itu.'],
      ['NOMINAL', 'Boleh kosong. Rupiah yang didebet pada bulan itu.'],
      ['KETERANGAN', 'Boleh kosong.'],
    ],
    notes: ['Satu baris untuk setiap ASN dan bulan, atau untuk setiap pekerja dan bulan.', asText],
  },
  coverage: {
    sheet: 'UCJ',
    columns: [
      ['BULAN', 'Wajib. Misalnya bulan dan tahun, atau tanggal terakhirnya.'],
      ['SEGMEN', 'PU, BPU, Jakon, PMI, atau Total.'],
      ['POTENSI', 'Wajib. Jumlah pekerja yang dapat menjadi peserta.'],
      ['TERLINDUNGI', 'Wajib. Jumlah pekerja yang menjadi peserta.'],
    ],
    notes: [
      'Satu baris untuk setiap bulan dan segmen. Baris Total boleh ada; harus sama dengan jumlah segmennya.',
    ],
  },
}

const numbers = new Set(['POTENSI', 'TERLINDUNGI', 'NOMINAL IURAN', 'NOMINAL'])
const header = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF4' } },
} as const
/** A fixed instant: writing the same template again changes nothing in it. */
const madeAt = new Date('2025-12-01T02:00:00Z')

function writeTemplate({ sheet, columns, notes }: Template): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name: sheet,
        // The text format comes first: typed into a general cell, a NIP loses its last digits.
        columns: columns.map(([name]) => ({
          width: Math.max(18, name.length + 4),
          numFmt: numbers.has(name) ? '#,##0' : '@',
        })),
        rows: [columns.map(([name]) => name)],
        cells: new Map(columns.map(([name], i) => [`0,${i}`, { value: name, style: header }])),
        freezePane: { rows: 1 },
      },
      {
        name: 'Petunjuk',
        columns: [{ width: 100 }],
        // One column: two side by side could be taken for a table with a header of its own.
        rows: [
          ['Petunjuk pengisian'],
          ...notes.map(note => [note]),
          [],
          ...columns.map(([name, meaning]) => [`Kolom ${name}: ${meaning}`]),
        ],
      },
    ],
    properties: { creator: 'Pantau Asuh', created: madeAt, modified: madeAt },
  })
}

const folder = new URL('../public/templates/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const [kind, template] of Object.entries(templates)) {
  writeFileSync(new URL(`${kind}.xlsx`, folder), await writeTemplate(template))
}
