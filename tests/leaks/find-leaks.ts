import { birthDateOfNik, parseNik } from '../../src/domain/nik.ts'
import { parseNip } from '../../src/domain/nip.ts'
import { findPlainDate } from '../../src/domain/plain-date.ts'
import { canaries } from '../api/matrix/canary-people.ts'

export interface Leak {
  readonly what: 'nip' | 'nik' | 'phone' | 'canary'
  readonly text: string
}

/** Not part of a longer number, hash or word. */
const number = /(?<![\w.])\d{4,}(?:[ .-]\d{1,6}){0,5}(?![\w])/g
const phone = /(?<![\w.])(?:\+62[\s-]?8|\+?628|08)[1-9](?:[\s-]?\d){7,10}(?![\w.])/g
const today = findPlainDate(2026, 1, 1) ?? thereIsSuchADay()

/**
 * Personal data in text that must hold none: the people of the tests by name and number, and
 * whatever has the shape of a NIP, a NIK or a mobile number, whoever's it is.
 */
export function findLeaks(text: string): Leak[] {
  const plain = text.replace(escapeSequences, '')
  return [...findCanaries(plain), ...findNumbers(plain), ...findPhones(plain)]
}

/** Colours and cursor moves of a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what begins them
const escapeSequences = /\u001b\[[\d;?]*[A-Za-z]/g

function findCanaries(text: string): Leak[] {
  const lower = text.toLowerCase()
  return canaries
    .filter(canary => lower.includes(canary.text.toLowerCase()))
    .map(canary => ({ what: 'canary', text: canary.text }))
}

function findNumbers(text: string): Leak[] {
  return [...text.matchAll(number)].flatMap(([found]): Leak[] => {
    const digits = found.replace(/\D/g, '')
    if (digits.length === 18 && 'nip' in parseNip(digits)) return [{ what: 'nip', text: found }]
    return digits.length === 16 && isLikeNik(digits) ? [{ what: 'nik', text: found }] : []
  })
}

/** Any sixteen digits would be one by the letter: what makes it a person's is an area and a birthday. */
function isLikeNik(digits: string): boolean {
  const parsed = parseNik(digits)
  return (
    /^(?:[1-9]\d)(?:0[1-9]|[1-9]\d)/.test(digits) &&
    'nik' in parsed &&
    birthDateOfNik(parsed.nik, today) !== null
  )
}

function findPhones(text: string): Leak[] {
  return [...text.matchAll(phone)].map(([found]) => ({ what: 'phone', text: found }))
}

function thereIsSuchADay(): never {
  throw new Error('no first of January')
}
