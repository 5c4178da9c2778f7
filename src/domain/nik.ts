import { ageOn, digitsOf, findPlainDate, type PlainDate, yearOf } from './plain-date.ts'

/**
 * A resident's number, 16 digits: area of issue (6, e.g. 33 74 NN for Semarang),
 * birth `DDMMYY` (women: day + 40), serial from 0001. The area says where the
 * number was issued, never where somebody lives.
 */
export type Nik = string & { readonly __nik: never }

export type NikFault = 'nik-length' | 'nik-characters' | 'nik-serial'

export type NikResult = { readonly nik: Nik } | { readonly fault: NikFault }

/**
 * Checks 16 bare digits. An impossible birth date is no fault (the registry
 * issued such numbers); see {@link birthDateOfNik}.
 */
export function parseNik(digits: string): NikResult {
  if (!/^\d*$/.test(digits)) return { fault: 'nik-characters' }
  if (digits.length !== 16) return { fault: 'nik-length' }
  if (digits.endsWith('0000')) return { fault: 'nik-serial' }
  return { nik: digits as Nik }
}

/**
 * The birth date in a NIK, or `null` if its digits are no day. The century is
 * the latest one that makes the person at least `youngest` years old on `on`:
 * nobody below working age is registered as a worker.
 */
export function birthDateOfNik(nik: Nik, on: PlainDate, youngest = 15): PlainDate | null {
  const rawDay = digitsOf(nik, 6, 8)
  const day = rawDay > 40 ? rawDay - 40 : rawDay
  const month = digitsOf(nik, 8, 10)
  const year = digitsOf(nik, 10, 12)
  const latest = yearOf(on) - youngest
  for (const century of centuries) {
    if (century + year > latest) continue
    const date = findPlainDate(century + year, month, day)
    if (date !== null && ageOn(date, on) >= youngest) return date
  }
  return null
}

const centuries = [2000, 1900]

/**
 * A text of a file with every whole NIK in it masked, grouped by spaces, points or dashes too. A number that
 * lacks digits stays as it was written: it is nobody's, and somebody has to see what is wrong with it.
 *
 * @example maskNiksIn('ibu 3374 0101 0185 0002') // 'ibu 3374••••••••0002'
 */
export function maskNiksIn(text: string): string {
  return text.replace(wholeNumber, written => maskNik(written.replace(/\D/g, '')))
}

// Sixteen digits with none beside them: a NIP has eighteen.
const wholeNumber = /(?<!\d[ .-]?)\d(?:[ .-]?\d){15}(?![ .-]?\d)/g

/** `3374••••••••0002`: how a NIK is shown wherever no reason was given to see it whole. */
export function maskNik(nik: string): string {
  return `${nik.slice(0, 4)}••••••••${nik.slice(-4)}`
}
