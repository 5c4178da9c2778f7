/** A phone number as `08…`, and what had to be done for it. */
export interface PhoneReading {
  readonly phone: string
  /** The number itself was changed (a `0` or `+62` put right), not only its blanks. */
  readonly isRepaired: boolean
  /** A second number stood in the cell and was left out. */
  readonly second: string | null
}

/**
 * Reads a phone cell: of several numbers the first is kept. `null` if nothing in
 * it looks like a phone number.
 *
 * @example readPhone('+62 812-3456-789') // { phone: '08123456789', isRepaired: true, second: null }
 * @example readPhone('0812345678 / 0856111222') // second: '0856111222'
 */
export function readPhone(text: string): PhoneReading | null {
  const numbers = text
    .split(/[/;,|&\n]|\batau\b|\bdan\b/i)
    .map(part => part.replace(/[^\d+]/g, ''))
    .filter(part => part.replace(/\D/g, '').length >= 6)
  const [first, second] = numbers
  if (first === undefined) return null
  const phone = toLocal(first)
  if (!/^0\d{6,14}$/.test(phone)) return null
  return {
    phone,
    isRepaired: phone !== first,
    second: second === undefined ? null : toLocal(second),
  }
}

function toLocal(number: string): string {
  const digits = number.replace(/\D/g, '')
  if (digits.startsWith('62')) return `0${digits.slice(2).replace(/^0/, '')}`
  return digits.startsWith('0') ? digits : `0${digits}`
}

// Word processors and web pages leave blanks and dashes of every width between digits.
const blank = '[ \\t\\u00a0\\u2000-\\u200a\\u202f\\u3000]'
const dash = '[.\\u2010-\\u2015-]'
const anyNumber = new RegExp(`\\+?\\d(?:(?:${blank}|${dash}|[()]){0,3}\\d){5,}`, 'g')

/**
 * A cell of telephone numbers as it is shown: of each number the end, so that two can be told apart. Words and
 * what is too short to be anybody's number stay as they were written.
 *
 * @example maskPhoneCell('0812-3456-789 / (024) 8311222') // '••••••••789 / (••••••••222'
 */
export function maskPhoneCell(text: string): string {
  return text.replace(anyNumber, onlyEnd)
}

// 08… or 628…; the digit behind the 8 stands right beside it, for otherwise "08-12-2025 10:30" would be one, and is
// none of those that no mobile number has: a member's number of 2008 begins with 0801 to 0809. A damaged NIK in
// groups is no telephone number; a number of a house before one, or a count behind it, hides nothing.
const gap = `(?:${blank}|${dash}|[)]){0,2}`
const mobileNumber = new RegExp(
  `(?<!\\d${dash}?)(?<!\\d{3}${blank})(?<!\\d${blank}\\d{1,2}${blank})` +
    `(?:\\+62${gap}|62(?:${blank}|-)?|0)8[1-35789](?:${gap}\\d){6,10}(?!${dash}?\\d)`,
  'g',
)

/**
 * Any text of a file with every mobile number in it masked, wherever it stands: a telephone number also gets into
 * a column of names or amounts.
 *
 * @example maskPhonesIn('Siti (0812-3456-789)') // 'Siti (••••••••789)'
 */
export function maskPhonesIn(text: string): string {
  return text.replace(mobileNumber, onlyEnd)
}

function onlyEnd(number: string): string {
  return `••••••••${number.replace(/\D/g, '').slice(-3)}`
}
