import type { SnapshotKind } from '../../../src/domain/snapshot.ts'

/** A file of invented people whose figures are known beforehand. */
export interface KnownFile {
  readonly kind: Extract<SnapshotKind, 'roster' | 'registrations'>
  readonly asOf: string
  /** People on the roster, or sponsors with one worker each. */
  readonly size: number
  readonly text: string
}

export const cutOffs = ['2025-09-30', '2025-10-31', '2025-11-30'] as const

/** The first `size` people; every roster holds the same ones in the same order. */
export function rosterFile(asOf: string, size: number): KnownFile {
  const rows = Array.from({ length: size }, (_, i) =>
    [nipOf(i), `Pegawai Rekaan ${wordOf(i)}`, i % 2 === 0 ? 'Disbudpar' : 'Dinkes'].join(','),
  )
  return { kind: 'roster', asOf, size, text: ['NIP,Nama,OPD', ...rows].join('\n') }
}

/** The first `size` people as sponsors of one worker each. */
export function registrationsFile(asOf: string, size: number): KnownFile {
  const rows = Array.from({ length: size }, (_, i) =>
    [nipOf(i), `Pegawai Rekaan ${wordOf(i)}`, nikOf(i), `Pekerja Rekaan ${wordOf(i)}`].join(','),
  )
  const header = 'NIP,Nama ASN,NIK Pekerja,Nama Pekerja'
  return { kind: 'registrations', asOf, size, text: [header, ...rows].join('\n') }
}

function nipOf(i: number): string {
  const [year, month, day, serial] = [1970 + (i % 25), (i / 25) % 12, (i / 300) % 28, i / 8400]
  return `${year}${pad(month + 1, 2)}${pad(day + 1, 2)}2010011${pad(serial + 1, 3)}`
}

function nikOf(i: number): string {
  const [year, month, day, serial] = [75 + (i % 20), (i / 20) % 12, (i / 240) % 28, i / 6720]
  return `337401${pad(day + 1, 2)}${pad(month + 1, 2)}${year}${pad(serial + 1, 4)}`
}

function pad(value: number, length: number): string {
  return String(Math.floor(value)).padStart(length, '0')
}

/** A name in letters: `aa`, `ab`, …, since digits are no part of one. */
function wordOf(i: number): string {
  const letter = (n: number) => String.fromCharCode(97 + (n % 26))
  return letter(i / 676) + letter(i / 26) + letter(i)
}
