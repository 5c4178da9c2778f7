import { type Nik, parseNik } from '../domain/nik.ts'
import { type Nip, parseNip } from '../domain/nip.ts'
import { textOf } from './cell-text.ts'
import { type Finding, fault, type Reading } from './column.ts'
import type { RawCell } from './sheet.ts'

/** An NIP as it stands, and what else it may be if a spreadsheet has damaged it. */
export interface NipReading {
  /** `null` if the digits are surely not all there. */
  readonly nip: Nip | null
  readonly damage: NipDamage | null
}

export type NipDamage =
  /** The last three digits are gone: Excel keeps 15. */
  | { readonly first15: string }
  /** A program wrote the nearest double: 198501012010011001 became …008 or …010. */
  | { readonly double: number }

/** Reads an NIP; one that may have lost its last digits is handed on with what is left, for the roster to complete. */
export function parseNipCell(cell: RawCell): Reading<NipReading> {
  const read = readDigits(cell, 'nip')
  if ('value' in read) return read
  const { digits, findings, isNumber } = read
  const damage = isNumber && /^\d{18}$/.test(digits) ? damageOf(digits, isExponent(cell)) : null
  const result = parseNip(digits)
  if ('nip' in result) {
    // An exponent has 17 digits at most, so the 18th was never written: nothing of it is sure.
    const isSure = !(damage !== null && isExponent(cell))
    return { value: { nip: isSure ? result.nip : null, damage }, findings }
  }
  if (damage !== null) return { value: { nip: null, damage }, findings }
  if (result.fault === 'nip-digits-lost')
    return { value: { nip: null, damage: { first15: digits.slice(0, 15) } }, findings }
  // No province has the codes 194–209: digits that begin with a year are an NIP cut short.
  if (digits.length === 16 && !/^(19[4-9]|20)/.test(digits) && 'nik' in parseNik(digits))
    return fault('nik-in-nip-column')
  return fault(result.fault, { detail: { length: digits.length } })
}

/** What a numeric cell of 18 digits may have been before it became a double; `null` if it never was one. */
function damageOf(digits: string, isExponent: boolean): NipDamage | null {
  const double = Number(digits)
  // Written in full, or with its 17 sure digits and a 0: …001 as …008 or as …010.
  if (!isExponent && BigInt(double) !== BigInt(digits) && String(double) !== digits) return null
  // Typed into Excel it lost all but 15 digits first; only then was the nearest double taken.
  const first15 = double.toPrecision(15).replace(/\.|e.*$/g, '')
  return Number(`${first15}000`) === double ? { first15 } : { double }
}

function isExponent(cell: RawCell): boolean {
  return cell !== null && typeof cell === 'object' && cell.type === 'number' && /e/i.test(cell.raw)
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
  if (bareDigits.test(text)) return { digits: text, isNumber: false, findings: [] }
  // Programs that keep numbers as floats write `….0` into text files.
  if (/^\d+\.0+$/.test(text)) return { digits: text.split('.')[0] as string, isNumber: true, findings: [] }
  if (/^\d([.,]\d+)?e\+?\d+$/i.test(text)) return fault('id-scientific')
  const western = westernDigits(text)
  const bare = western
    .replace(/^[="'“”‘’`´\s]+/, '')
    .replace(prefixes, '')
    .replace(/[\s.,\-–—"'“”‘’`´_/:]/g, '')
  if (kind === 'nik' && bare.length > 16) {
    const numbers = western.match(/(?<!\d)\d{16}(?!\d)/g) ?? []
    if (numbers.length > 1) return fault('nik-several', { detail: { numbers: numbers.length } })
  }
  if (/[a-z]/i.test(bare)) return faultOfLetters(bare, kind)
  const findings: Finding[] =
    western === text ? [] : [{ code: 'digits-converted', outcome: 'repaired', value: bare }]
  return { digits: bare, isNumber: false, findings }
}

const bareDigits = /^\d+$/
/** "NIP. 1985…", "NI PPPK : …", "No. KTP 3374…". */
const prefixes = /^(n\s?[.]?\s?i\s?[.]?\s?[pk]\b|n\.?i\.? ?pppk\b|no(mor)?\.? ?ktp\b|ktp\b)[\s.:]*/i

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
