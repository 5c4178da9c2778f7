import { digitsOf, findPlainDate, isCalendarDay, type PlainDate } from './plain-date.ts'

/**
 * The number of a civil servant (ASN), 18 digits.
 *
 * PNS: birth `YYYYMMDD`, start `YYYYMM`, sex `1`/`2`, serial from 001.
 * PPPK: birth `YYYYMMDD`, start year `YYYY`, `2` and the contract count 1–9, sex, serial.
 * Digits 13–14 therefore tell them apart: 01–12 is a month (PNS), 21–29 a contract (PPPK).
 */
export type Nip = string & { readonly __nip: never }

export const employments = ['PNS', 'PPPK', 'PPPK_PW'] as const
/** `PPPK_PW` (paruh waktu) is never read off the number, only from the roster's own column. */
export type Employment = (typeof employments)[number]

export type NipFault =
  | 'nip-length'
  | 'nip-characters'
  | 'nip-birth-date'
  | 'nip-employment'
  | 'nip-sex'
  /** Serials start at 001: a number ending in 000 lost its digits in a spreadsheet. */
  | 'nip-digits-lost'

export type NipResult = { readonly nip: Nip } | { readonly fault: NipFault }

/** Checks 18 bare digits (no blanks or dots); see {@link Nip} for what they mean. */
export function parseNip(digits: string): NipResult {
  if (!/^\d*$/.test(digits)) return { fault: 'nip-characters' }
  if (digits.length !== 18) return { fault: 'nip-length' }
  if (!hasBirthDate(digits)) return { fault: 'nip-birth-date' }
  if (findEmployment(digits) === null) return { fault: 'nip-employment' }
  if (!/^[12]$/.test(digits.charAt(14))) {
    // 15 significant digits survive in a spreadsheet, the sex digit among them.
    return { fault: 'nip-sex' }
  }
  if (digits.endsWith('000')) return { fault: 'nip-digits-lost' }
  return { nip: digits as Nip }
}

/** PNS or PPPK, by digits 13–14. */
export function employmentOf(nip: Nip): Exclude<Employment, 'PPPK_PW'> {
  const employment = findEmployment(nip)
  if (employment === null) throw new RangeError('not a checked NIP')
  return employment
}

export function birthDateOf(nip: Nip): PlainDate {
  const date = findBirthDate(nip)
  if (date === null) throw new RangeError('not a checked NIP')
  return date
}

/** `19850101 201001 1 001`: the groups people read aloud. */
export function formatNip(nip: string): string {
  // A tombstone has no groups.
  if (!/^\d{18}$/.test(nip)) return nip
  return `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}`
}

/** Asked of every row of a file: makes no text. */
function hasBirthDate(digits: string): boolean {
  const [year, month, day] = [digitsOf(digits, 0, 4), digitsOf(digits, 4, 6), digitsOf(digits, 6, 8)]
  return isCalendarDay(year, month, day)
}

function findBirthDate(digits: string): PlainDate | null {
  return findPlainDate(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8)))
}

function findEmployment(digits: string): 'PNS' | 'PPPK' | null {
  const pair = Number(digits.slice(12, 14))
  if (pair >= 1 && pair <= 12) return 'PNS'
  if (pair >= 21 && pair <= 29) return 'PPPK'
  return null
}
