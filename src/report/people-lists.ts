import type { ListColumn, ListSheet } from './list-sheet.ts'
import type { AgencyReportInput, ReportPerson } from './report-input.ts'
import { count, date, text } from './sheet-model.ts'
import { basisWords, employmentNames, longDate, number, stateNames, stateReasons } from './texts.ts'

/** Number, name and NIP, position, grade and employment: how every list of ASN begins. */
export const personColumns: readonly ListColumn<ReportPerson>[] = [
  { header: 'No.', cell: (_, index) => count(index + 1, 'index'), narrowest: 7 },
  { header: 'Nama', cell: person => text(person.name), narrowest: 22, widest: 34 },
  { header: 'NIP', cell: person => text(person.nip), narrowest: 21 },
  { header: 'Jabatan', cell: person => text(person.position), narrowest: 20, widest: 34 },
  { header: 'Gol.', cell: person => text(person.grade), widest: 26 },
  { header: 'Kepegawaian', cell: person => text(employmentNames[person.employment]), widest: 18 },
]

export const stateColumn: ListColumn<ReportPerson> = {
  header: 'Keadaan',
  cell: person => text(stateNames[person.state]),
  widest: 22,
}

export const reasonColumn: ListColumn<ReportPerson> = {
  header: 'Alasan',
  cell: person => text(stateReasons[person.state]),
  narrowest: 20,
  widest: 34,
}

export const sinceColumn: ListColumn<ReportPerson> = {
  header: 'Sejak',
  isAfterNumber: true,
  cell: person => (person.since === null ? text(null, 'after-number') : date(person.since, 'after-number')),
  narrowest: 13,
}

export const workerColumns: readonly ListColumn<ReportPerson>[] = [
  {
    header: 'Pekerja terdaftar',
    cell: person => count(person.registeredWorkers),
    isSummed: true,
    isNumber: true,
  },
  { header: 'Pekerja aktif', cell: person => count(person.activeWorkers), isSummed: true, isNumber: true },
]

export const heldColumn: ListColumn<ReportPerson> = {
  header: 'Keterangan',
  cell: person => text(heldRowsNote(person)),
  narrowest: 18,
  widest: 24,
}

/** `2 baris menunggu perbaikan`; nothing without any. */
export function heldRowsNote({ heldRows }: Pick<ReportPerson, 'heldRows'>): string | null {
  return heldRows === 0 ? null : `${number(heldRows)} baris menunggu perbaikan`
}

export function notParticipatingList(input: AgencyReportInput): ListSheet<ReportPerson> {
  const rows = input.people.filter(({ state }) => state !== 'active' && state !== 'exempt')
  return {
    name: 'Belum berpartisipasi',
    title: 'ASN yang belum berpartisipasi',
    lines: listLines(input, rows.length),
    columns: [...personColumns, stateColumn, reasonColumn, sinceColumn, heldColumn],
    rows,
    ifEmpty:
      input.people.length === 0
        ? 'Tidak ada ASN pada daftar pegawai.'
        : 'Tidak ada: semua ASN sudah berpartisipasi atau dikecualikan.',
  }
}

export function participatingList(input: AgencyReportInput): ListSheet<ReportPerson> {
  const rows = input.people.filter(({ state }) => state === 'active')
  return {
    name: 'Berpartisipasi',
    title: 'ASN yang berpartisipasi sebagai orang tua asuh',
    lines: listLines(input, rows.length),
    columns: [...personColumns, ...workerColumns, sinceColumn, heldColumn],
    rows,
    ifEmpty: 'Belum ada ASN dengan pekerja asuh yang aktif.',
  }
}

export function exemptList(input: AgencyReportInput): ListSheet<ReportPerson> {
  const rows = input.people.filter(({ state }) => state === 'exempt')
  return {
    name: 'Dikecualikan',
    title: 'ASN yang dikecualikan',
    lines: listLines(input, rows.length),
    columns: [...personColumns, sinceColumn, heldColumn],
    rows,
    ifEmpty: 'Tidak ada ASN yang dikecualikan.',
  }
}

function listLines({ cityName, agency, asOf, basis }: AgencyReportInput, length: number): string[] {
  return [
    `Pemerintah ${cityName} · ${agency.name}`,
    `Data per ${longDate(asOf)}${basisWords[basis]} · jumlah baris: ${number(length)}`,
  ]
}
