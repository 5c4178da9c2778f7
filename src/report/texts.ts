import type { Employment } from '../domain/nip.ts'
import { cityDayOf, type PlainDate, partsOf } from '../domain/plain-date.ts'
import type { Rate } from '../domain/rate.ts'
import type { SnapshotKind } from '../domain/snapshot.ts'
import type { SponsorState } from '../domain/sponsor-state.ts'
import type { AgencyState } from '../domain/tally.ts'
import type { Basis } from '../domain/worker-state.ts'
import { terbilang } from './number-words.ts'

export const stateNames: Readonly<Record<SponsorState, string>> = {
  active: 'Aktif',
  exempt: 'Dikecualikan',
  lapsed: 'Menunggak/berakhir',
  awaiting: 'Menunggu verifikasi',
  none: 'Belum mendaftar',
}

/** The same five colours as on the screen. */
export const stateColours: Readonly<Record<SponsorState, string>> = {
  active: '0E7C86',
  exempt: '7B8FA6',
  awaiting: 'D9A21B',
  lapsed: 'B5532A',
  none: 'D5DBE1',
}

export const stateReasons: Readonly<Record<SponsorState, string>> = {
  active: 'Mengasuh sedikitnya satu pekerja dengan kepesertaan aktif',
  exempt: 'Dikecualikan dengan persetujuan',
  lapsed: 'Sudah mendaftarkan, tetapi iuran menunggak atau kepesertaan berakhir',
  awaiting: 'Sudah mendaftarkan, kepesertaan menunggu verifikasi',
  none: 'Belum mendaftarkan pekerja rentan',
}

export const employmentNames: Readonly<Record<Employment, string>> = {
  PNS: 'PNS',
  PPPK: 'PPPK',
  PPPK_PW: 'PPPK paruh waktu',
}

export const agencyStateNames: Readonly<Record<AgencyState, string>> = {
  notApplicable: 'Tidak berlaku',
  zero: 'OPD nol',
  started: 'Berjalan',
  complete: 'Tuntas',
}

export const sourceNames: Readonly<Record<SnapshotKind, string>> = {
  roster: 'Daftar pegawai',
  registrations: 'Pendaftaran pekerja',
  memberships: 'Status kepesertaan',
  debits: 'Hasil autodebet',
  coverage: 'Cakupan (UCJ)',
}

/** What follows the date of the data where workers' states do not rest on what BPJS says. */
export const basisWords: Readonly<Record<Basis, string>> = {
  memberships: '',
  debits: ', atas dasar debit',
  none: ', tanpa data kepesertaan',
}

const months = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
]

/** `30 November 2025` */
export function longDate(date: PlainDate): string {
  const { year, month, day } = partsOf(date)
  return `${day} ${months[month - 1]} ${year}`
}

/** `22 November 2026 pukul 20.15 WIB` */
export function longInstant(instant: Date): string {
  const clock = new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(11, 16).replace(':', '.')
  return `${longDate(cityDayOf(instant))} pukul ${clock} WIB`
}

/** `16.000`: without Intl, whose data differ between the places this runs in. */
export function number(value: number): string {
  const digits = String(Math.abs(Math.trunc(value))).replace(/\B(?=(\d{3})+$)/g, '.')
  return value < 0 ? `−${digits}` : digits
}

/** `0,56 %`, or `–` for no value. */
export function percent(rate: Rate): string {
  return rate === null ? '–' : `${decimal(rate * 100)} %`
}

/** `12,70`: two digits after the comma. */
export function decimal(value: number): string {
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(2).split('.')
  return `${value < 0 ? '−' : ''}${number(Number(whole))},${fraction}`
}

/** `31 (tiga puluh satu) orang` */
export function peopleInWords(value: number): string {
  return `${number(value)} (${terbilang(value)}) orang`
}

/** `Kota Semarang` → `Semarang`: where a letter is written. */
export function placeOf(cityName: string): string {
  return cityName.replace(/^(Kota|Kabupaten)\s+/i, '')
}
