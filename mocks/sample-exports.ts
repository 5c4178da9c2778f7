import type { CellValue } from 'hucre/xlsx'
import { endOfMonth, getPlainDate, type PlainDate } from '../src/domain/plain-date.ts'
import { semarangProfile } from '../src/domain/semarang-profile.ts'
import type { SampleMonth } from './sample-city.ts'
import { dayText, monthText, sampleMonths } from './sample-months.ts'
import type { SampleRegistration, SampleStatus } from './sample-movement.ts'
import { type SampleSheet, writeSampleWorkbook } from './sample-sheet.ts'

const agencyNames = new Map(semarangProfile.agencies.map(({ id, name }) => [id, name]))
const shortNames = new Map(semarangProfile.agencies.map(({ id, shortName }) => [id, shortName]))
const spaced = (nip: string) => `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}`
const upper = (date: PlainDate) => dayText(date).toUpperCase()

/** The personnel office's list: titles above, total and signature below, some numbers with blanks. */
export function writeRoster({ asOf, roster }: SampleMonth): Promise<Uint8Array> {
  const sheet: SampleSheet = {
    name: 'Daftar ASN',
    titles: [
      'PEMERINTAH KOTA SEMARANG',
      'BADAN KEPEGAWAIAN, PENDIDIKAN DAN PELATIHAN',
      `DAFTAR PEGAWAI APARATUR SIPIL NEGARA PER ${upper(asOf)}`,
    ],
    header: [
      'NO',
      'NIP',
      'NAMA',
      'JABATAN',
      'GOLONGAN',
      'STATUS KEPEGAWAIAN',
      'PERANGKAT DAERAH',
      'SUB UNIT',
    ],
    rows: roster.map((asn, i) => [
      i + 1,
      i % 997 === 0 ? spaced(asn.nip) : asn.nip,
      asn.name,
      asn.position,
      asn.grade,
      asn.employment,
      agencyNames.get(asn.agencyId) ?? asn.agencyId,
      asn.unit,
    ]),
    below: [
      ['JUMLAH', null, `${roster.length} ASN`],
      ...signature(asOf, 'Kepala Badan Kepegawaian, Pendidikan dan Pelatihan'),
    ],
    widths: [7, 24, 38, 34, 24, 20, 44, 28],
  }
  return writeSampleWorkbook([sheet])
}

function signature(asOf: PlainDate, office: string): CellValue[][] {
  return [[], [null, null, null, null, `Semarang, ${dayText(asOf)}`], [null, null, null, null, office]]
}

const formHeader = [
  'Timestamp',
  'Nama Lengkap ASN (Donatur)',
  'NIP ASN (Donatur)',
  'Jabatan ASN',
  'OPD / Unit Kerja',
  'Nama Pekerja Rentan',
  'NIK Pekerja Rentan',
  'Nomor HP Pekerja Rentan',
  'Jenis Pekerjaan',
  'Lokasi Bekerja',
  'Program',
  'Nominal Iuran per Bulan',
]

/** The online form's export: semicolons, byte order mark, CRLF, and what people type. */
export function writeForm({ registrations }: SampleMonth): Uint8Array {
  const rows = registrations.map(({ sponsor, worker, timestamp }, i) => [
    formTimestamp(timestamp),
    sponsor.name,
    typedNip(sponsor.nip, i),
    sponsor.position,
    i % 3 === 0 ? (shortNames.get(sponsor.agencyId) ?? '') : (agencyNames.get(sponsor.agencyId) ?? ''),
    i % 17 === 0 ? worker.name.toUpperCase() : worker.name,
    worker.nik,
    typedPhone(worker.phone, i),
    worker.occupation,
    i % 29 === 0 ? `${worker.workplace}\nBlok ${(i % 7) + 1}` : worker.workplace,
    worker.programmes,
    typedAmount(worker.programmes, i),
  ])
  const lines = [formHeader, ...rows].map(row => row.map(quoted).join(';'))
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`)
}

function formTimestamp(timestamp: string): string {
  const [day = '', time = ''] = timestamp.split('T')
  return `${day.split('-').reverse().join('/')} ${time}`
}

function typedNip(nip: string, i: number): string {
  if (i % 41 === 0) return spaced(nip)
  return i % 53 === 0 ? `NIP. ${nip}` : nip
}

function typedPhone(phone: string, i: number): string {
  if (i % 13 === 0) return `62${phone.slice(1)}`
  if (i % 19 === 0) return `+62 ${phone.slice(1, 4)}-${phone.slice(4, 8)}-${phone.slice(8)}`
  return i % 37 === 0 ? '' : phone
}

function typedAmount(programmes: string, i: number): string {
  const [plain, dotted] = programmes === 'JKK+JKM' ? ['16800', '16.800'] : ['36800', '36.800']
  if (i % 11 === 0) return plain
  return i % 7 === 0 ? `Rp${dotted}` : `Rp ${dotted},-`
}

function quoted(text: string): string {
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const statusWords: Readonly<Record<SampleStatus, readonly string[]>> = {
  active: ['AKTIF', 'AKTIF', 'Aktif', 'AKTIF KEMBALI'],
  arrears: ['MENUNGGAK'],
  ended: ['NON AKTIF', 'BERAKHIR'],
  rejected: ['DITOLAK'],
  awaiting: ['PROSES', 'PROSES VERIFIKASI'],
}

/** The status of the registered workers as BPJS Ketenagakerjaan would return it. */
export function writeMemberships({ asOf, registrations }: SampleMonth): Promise<Uint8Array> {
  const index = sampleMonths.indexOf(asOf)
  const sheet: SampleSheet = {
    name: 'Status Kepesertaan',
    titles: [
      'BPJS KETENAGAKERJAAN',
      'KANTOR CABANG SEMARANG',
      `STATUS KEPESERTAAN PEKERJA RENTAN PER ${upper(asOf)}`,
    ],
    header: [
      'NO',
      'NIK',
      'NOMOR PESERTA (KPJ)',
      'NAMA PESERTA',
      'SEGMEN',
      'PROGRAM',
      'STATUS KEPESERTAAN',
      'TANGGAL MULAI',
      'BAYAR SAMPAI',
    ],
    rows: registrations.map((registration, i) => membershipRow(registration, index, asOf, i)),
    below: [],
    widths: [7, 22, 22, 32, 10, 16, 22, 16, 16],
  }
  return writeSampleWorkbook([sheet])
}

function membershipRow(
  { worker, timestamp, statuses, month }: SampleRegistration,
  index: number,
  asOf: PlainDate,
  i: number,
) {
  const status = statuses.get(index) ?? 'awaiting'
  const words = statusWords[status]
  const isMember = status === 'active' || status === 'arrears' || status === 'ended'
  const paid = status === 'active' ? asOf : endOfMonth(sampleMonths[month] ?? asOf)
  return [
    i + 1,
    worker.nik,
    isMember ? memberNumber(worker.nik) : null,
    worker.name,
    'BPU',
    worker.programmes,
    words[i % words.length] ?? '',
    isMember ? dayText(getPlainDate(timestamp.slice(0, 10))) : null,
    isMember ? monthText(paid) : null,
  ]
}

/** Eleven digits that stay the same from month to month. */
function memberNumber(nik: string): string {
  return `9${nik.slice(4, 12)}${nik.slice(14)}`
}

const segmentNames = { PU: 'PU', BPU: 'BPU', JAKON: 'Jakon', PMI: 'PMI', TOTAL: 'Total' } as const

/** Coverage (UCJ) by month and segment, with the total of each month. */
export function writeCoverage({ asOf, coverage }: SampleMonth): Promise<Uint8Array> {
  const sheet: SampleSheet = {
    name: 'UCJ',
    titles: ['BPJS KETENAGAKERJAAN', 'UNIVERSAL COVERAGE JAMSOSTEK KOTA SEMARANG', `PER ${upper(asOf)}`],
    header: ['BULAN', 'SEGMEN', 'POTENSI', 'TERLINDUNGI'],
    rows: coverage.map(row => [
      monthText(row.month),
      segmentNames[row.segment],
      row.potential,
      row.protected,
    ]),
    below: [],
    widths: [20, 12, 16, 16],
  }
  return writeSampleWorkbook([sheet])
}
