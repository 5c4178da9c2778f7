import { type Nik, parseNik } from '../domain/nik.ts'
import { type Nip, parseNip } from '../domain/nip.ts'
import { textOf } from './cell-text.ts'
import { type Finding, fault, type Reading } from './column.ts'
import type { RawCell } from './sheet.ts'

/** A whole NIP, or the 15 digits that a spreadsheet left of one. */
export type NipReading =
  | {
      readonly nip: Nip
      /** A numeric cell whose last digits may be the rounding of a float. */
      readonly mayBeRounded: boolean
    }
  | { readonly first15: string }

/** Reads an NIP; one that lost its last digits is handed on as what is left, for the roster to complete. */
export function parseNipCell(cell: RawCell): Reading<NipReading> {
  const read = readDigits(cell, 'nip')
  if ('value' in read) return read
  const { digits, findings, isNumber } = read
  const result = parseNip(digits)
  if ('nip' in result)
    return { value: { nip: result.nip, mayBeRounded: isNumber && isFloat(digits) }, findings }
  if (result.fault === 'nip-digits-lost') return { value: { first15: digits.slice(0, 15) }, findings }
  // No province has the codes 194–209: digits that begin with a year are an NIP cut short.
  if (digits.length === 16 && !/^(19[4-9]|20)/.test(digits) && 'nik' in parseNik(digits))
    return fault('nik-in-nip-column')
  return fault(result.fault, { detail: { length: digits.length } })
}

/** Reads a NIK. In a numeric cell a last 0 may stand for a lost digit, which nobody can tell. */
export function parseNikCell(cell: RawCell): Reading<Nik> {
  const read = readDigits(cell, 'nik')
  if ('value' in read) return read
  const { digits, findings, isNumber } = read
  if (digits.length === 18 && 'nip' in parseNip(digits)) return fault('nip-in-nik-column')
  if (isNumber && digits.length === 16 && digits.endsWith('0')) return fault('nik-digits-lost')
  const result = parseNik(digits)
  if ('nik' in result) return { value: result.nik, findings }
  return fault(result.fault, { detail: { length: digits.length } })
}

/** Programs that write a float in full end it on the nearest double: 198501012010011001 becomes …008. */
function isFloat(digits: string): boolean {
  return BigInt(Number(digits)) === BigInt(digits)
}

interface Digits {
  readonly digits: string
  readonly isNumber: boolean
  readonly findings: readonly Finding[]
}

function readDigits(cell: RawCell, kind: 'nip' | 'nik'): Digits | Reading<never> {
  if (cell !== null && typeof cell === 'object' && cell.type === 'number') {
    return { digits: expandNumber(cell.raw), isNumber: true, findings: [] }
  }
  const text = textOf(cell)
  // Programs that keep numbers as floats write `….0` into text files.
  if (/^\d+\.0+$/.test(text)) return { digits: text.split('.')[0] as string, isNumber: true, findings: [] }
  if (/^\d([.,]\d+)?e\+?\d+$/i.test(text)) return fault('id-scientific')
  const western = westernDigits(text)
  const bare = western.replace(/^n[ .]*i[ .]*[pk]\b[\s.:]*/i, '').replace(/[\s.,\-–—'’‘`_/:]/g, '')
  if (/[a-z]/i.test(bare)) return faultOfLetters(bare, kind)
  const findings: Finding[] =
    western === text ? [] : [{ code: 'digits-converted', outcome: 'repaired', value: bare }]
  return { digits: bare, isNumber: false, findings }
}

function faultOfLetters(bare: string, kind: 'nip' | 'nik'): Reading<never> {
  const suggestion = bare.replace(/o/gi, '0').replace(/[li]/gi, '1')
  const isDigits = /^\d+$/.test(suggestion)
  return isDigits && suggestion.length >= 15
    ? fault('letters-for-digits', { value: suggestion })
    : fault(`${kind}-characters`)
}

/** Full-width, Arabic-Indic and other digits as 0–9. */
function westernDigits(text: string): string {
  if (/^[ -~]*$/.test(text)) return text
  return text.replace(/\p{Nd}/gu, digit => {
    const code = digit.codePointAt(0) as number
    if (code < 128) return digit
    // Every script has its ten digits in a row; the zero is the one whose predecessor is no digit.
    let zero = code
    while (zero > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
    return String((code - zero) % 10)
  })
}

/** The whole number a raw numeric cell stands for, digit by digit: `1.98501012010011E+17`. */
export function expandNumber(raw: string): string {
  const match = /^(-?)(\d+)(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(raw.trim())
  if (match === null) return raw
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  const shift = Number(exponent)
  const digits = whole + fraction
  const length = whole.length + shift
  if (length <= 0 || length > 40) return raw
  const integer = digits.slice(0, length).padEnd(length, '0')
  const rest = digits.slice(length)
  return sign + integer.replace(/^0+(?=\d)/, '') + (/^0*$/.test(rest) ? '' : `.${rest}`)
}
