import type { Nik } from './nik.ts'
import type { Nip } from './nip.ts'

/**
 * What stands in the place of a person whose data were erased. It keeps what counting needs and nothing
 * by which anybody is known: rows that spoke of one person still speak of one person.
 */
export const erasedName = '(data dihapus)'

const erasedNipStart = 'dihapus-'
/** No area of issue: nobody was ever given such a number. */
const erasedNikStart = '000000'

/** @param random ten letters or digits by chance, never made from the number they replace */
export function tombstoneNip(random: string): Nip {
  return `${erasedNipStart}${random}` as Nip
}

export function isErasedNip(nip: string): boolean {
  return nip.startsWith(erasedNipStart)
}

/**
 * A worker's tombstone keeps the date of birth, for whether somebody was 65 at their registration is
 * asked again at every count, and nothing else: neither area of issue nor sex (the 40 added to a
 * woman's day) nor serial.
 *
 * @param serial from 1 to 9999, the same for no two tombstones of one birth date
 */
export function tombstoneNik(nik: string, serial: number): Nik {
  const raw = Number(nik.slice(6, 8))
  const day = raw > 40 ? raw - 40 : raw
  const month = Number(nik.slice(8, 10))
  // Digits that are no day say nothing of the age; they would only tell the number.
  const isDay = day >= 1 && day <= 31 && month >= 1 && month <= 12
  const birth = isDay ? `${String(day).padStart(2, '0')}${nik.slice(8, 12)}` : '000000'
  return `${erasedNikStart}${birth}${String(serial).padStart(4, '0')}` as Nik
}

export function isErasedNik(nik: string): boolean {
  return nik.startsWith(erasedNikStart)
}
