import { randomBytes } from 'node:crypto'

/** Crockford's base 32: no I, L, O or U, so that nothing read from paper can be taken for another letter. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** Five bits each, fifty in all. */
const letters = 10
const amount = 10

/** New codes for a lost phone, e.g. `7F3A9-1C0KX`. */
export function makeRecoveryCodes(): string[] {
  const codes = new Set<string>()
  while (codes.size < amount) codes.add(makeCode())
  return [...codes]
}

function makeCode(): string {
  const code = Array.from(randomBytes(letters), byte => alphabet[byte & 31]).join('')
  return `${code.slice(0, 5)}-${code.slice(5)}`
}

/**
 * Which of an account's codes somebody typed, as it is stored; `null` if none. Capitals, spaces, dashes and
 * mistaken letters make no difference, but in codes of before, which tell capitals from small letters.
 *
 * @example storedCodeOf('7f3a9 ico kx', ['7F3A9-1C0KX']) // '7F3A9-1C0KX'
 */
export function storedCodeOf(typed: string, stored: readonly string[]): string | null {
  const [exact, read] = [bare(typed), asRead(typed)]
  return stored.find(code => bare(code) === exact || (isUnmistakable(code) && bare(code) === read)) ?? null
}

function bare(code: string): string {
  return code.replace(/[\s\p{Pd}]/gu, '')
}

function asRead(code: string): string {
  return bare(code).toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1')
}

function isUnmistakable(code: string): boolean {
  return [...bare(code)].every(letter => alphabet.includes(letter))
}
