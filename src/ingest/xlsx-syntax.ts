// Character codes, by the part they play in a worksheet's XML.
export const quoteMark = 34
export const slash = 47
export const equals = 61
export const opening = 60
export const closing = 62
export const small = { b: 98, c: 99, d: 100, e: 101, i: 105, n: 110, r: 114, s: 115, t: 116, v: 118 } as const

/** What a cell's `t` says of its content; plain numbers, so that a cell costs no allocation. */
export const asNumber = 0
export const asShared = 1
export const asText = 2
export const asInline = 3
export const asBoolean = 4
const asError = 5
export const asDate = 6
export type CellType = 0 | 1 | 2 | 3 | 4 | 5 | 6

export function nameOf(tag: string): string {
  for (let at = 0; at < tag.length; at++) {
    const code = tag.charCodeAt(at)
    if (code <= 32 || code === slash || code === closing) return tag.slice(0, at)
  }
  return tag
}

/** The number of a tag that begins the way nearly all do, without searching through its attributes. */
export function rowNumber(tag: string): number | undefined {
  if (!tag.startsWith('row r="')) return undefined
  const end = digitsEnd(tag, 7)
  return tag.charCodeAt(end) === quoteMark && end > 7 ? Number(tag.slice(7, end)) : undefined
}

/** A number that is nothing but digits; NaN for any other text. */
export function wholeNumber(text: string | undefined): number | undefined {
  return text === undefined ? undefined : /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
}

export function isSet(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

export function columnOf(letters: string): number {
  let column = 0
  for (let at = 0; at < letters.length; at++) column = column * 26 + letters.charCodeAt(at) - 64
  return column - 1
}

/** Where the number at `from` ends; `from` itself if there is none. */
export function numberEnd(text: string, from: number): number {
  const sign = text.charCodeAt(from)
  const first = sign === 45 || sign === 43 ? from + 1 : from
  let at = digitsEnd(text, first)
  let digits = at - first
  if (text.charCodeAt(at) === 46) {
    const fraction = at + 1
    at = digitsEnd(text, fraction)
    digits += at - fraction
  }
  if (digits === 0) return from
  const letter = text.charCodeAt(at)
  if (letter !== 69 && letter !== 101) return at
  const exponentSign = text.charCodeAt(at + 1)
  const exponent = exponentSign === 45 || exponentSign === 43 ? at + 2 : at + 1
  const end = digitsEnd(text, exponent)
  return end === exponent ? from : end
}

function digitsEnd(text: string, from: number): number {
  let at = from
  let code = text.charCodeAt(at)
  while (code >= 48 && code <= 57) code = text.charCodeAt(++at)
  return at
}

export function typeOf(first: number, second: number): CellType {
  if (first === small.s) return second === small.t ? asText : asShared
  if (first === small.i) return asInline
  if (first === small.b) return asBoolean
  if (first === small.e) return asError
  return first === small.d ? asDate : asNumber
}
