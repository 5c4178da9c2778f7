import { foldPersonName } from '../../domain/person-name.ts'

/** Fewer digits of a number that a spreadsheet rounded are those of a whole district. */
const fewestDigitsLeft = 12

/** Tells whether a text names a person: by one of their numbers however it is written, or by their whole name. */
export class PersonMatcher {
  readonly #numbers: readonly string[]
  readonly #names: ReadonlySet<string>
  readonly #lastWords: readonly string[]

  /**
   * @param names as files write them; a name of one word is that of many people, and tells nobody
   */
  constructor(numbers: Iterable<string>, names: Iterable<string>) {
    this.#numbers = [...numbers]
    const folded = [...names].map(foldPersonName).filter(name => name.includes(' '))
    this.#names = new Set(folded)
    this.#lastWords = folded.map(name => name.split(' ').at(-1) as string)
  }

  /** A cell, a finding or a title. */
  isIn(text: string): boolean {
    return this.#hasNumber(text) || this.#isName(text)
  }

  /** Somebody wrote it freely, as a reason or the name of a file: a name may stand among other words. */
  isMentioned(text: string): boolean {
    const words = text.split(/[\s_.,-]+/)
    const lengths = [2, 3, 4, 5, 6]
    return (
      this.isIn(text) ||
      words.some((_, from) => lengths.some(length => this.isIn(words.slice(from, from + length).join(' '))))
    )
  }

  /** The same for anything that JSON can hold, keys included. */
  isInJson(value: unknown): boolean {
    if (typeof value === 'string') return this.isIn(value)
    if (typeof value === 'number') return this.#hasNumber(String(value))
    if (Array.isArray(value)) return value.some(item => this.isInJson(item))
    if (typeof value !== 'object' || value === null) return false
    return Object.entries(value).some(([key, item]) => this.isIn(key) || this.isInJson(item))
  }

  /** Bytes of any format: digits in a row, whatever stands between them that is no digit. */
  isInDigits(digits: string): boolean {
    return this.#numbers.some(number => digits.includes(number))
  }

  #hasNumber(text: string): boolean {
    // Nothing shorter holds a number, rounded or not.
    if (text.length < fewestDigitsLeft) return false
    const plain = text.normalize('NFKC').replace(/[\u0660-\u0669\u06f0-\u06f9]/g, arabicDigit)
    const lettersRead = plain.replace(/[Oo]/g, '0').replace(/[Il|]/g, '1')
    return (
      this.isInDigits(plain.replace(/\D/g, '')) ||
      (lettersRead !== plain && this.isInDigits(lettersRead.replace(/\D/g, ''))) ||
      this.#hasRounded(plain)
    )
  }

  /** `1.98501012010011E+17` and `198501012010011000`: what a double or a cell of 15 digits keeps of a number. */
  #hasRounded(text: string): boolean {
    for (const [found] of text.matchAll(/\d[.,]?\d*[eE]\+?\d{1,2}|\d{16,18}/g)) {
      const whole = wholeDigits(found)
      const left = whole.replace(/0+$/, '')
      if (left.length < fewestDigitsLeft) continue
      const isCut = left.length < 16 && left.length < whole.length
      const fits = (number: string) =>
        number.length === whole.length &&
        (Number(number) === Number(whole) || (isCut && number.startsWith(left)))
      if (this.#numbers.some(fits)) return true
    }
    return false
  }

  #isName(text: string): boolean {
    if (this.#names.size === 0) return false
    // Taking every cell of a city to pieces costs seconds; most do not even hold the last word.
    const lower = text.toLowerCase()
    return this.#lastWords.some(word => lower.includes(word)) && this.#names.has(foldPersonName(text))
  }
}

function wholeDigits(written: string): string {
  const [mantissa = '', exponent] = written.split(/[eE]\+?/)
  const [units = '', fraction = ''] = mantissa.split(/[.,]/)
  return exponent === undefined ? written : (units + fraction).padEnd(Number(exponent) + 1, '0')
}

function arabicDigit(digit: string): string {
  const code = digit.charCodeAt(0)
  return String(code - (code >= 0x6f0 ? 0x6f0 : 0x660))
}
