import { createHash } from 'node:crypto'
import type { Canary } from './canary-people.ts'

/** Canaries in a text: written out, grouped, cut, masked, encoded or hashed without a key. */
export function findIn(text: string, canaries: readonly Canary[]): Canary[] {
  const { words, encoded, fragments, tails } = needlesOf(canaries)
  const lower = text.toLowerCase()
  const found = new Set<Canary>()
  for (const [word, canary] of words) if (lower.includes(word)) found.add(canary)
  for (const [needle, canary] of encoded.get('as written') ?? []) {
    if (text.includes(needle)) found.add(canary)
  }
  for (const [needle, canary] of encoded.get('lower') ?? []) if (lower.includes(needle)) found.add(canary)
  for (const digits of runsOfDigits(text)) {
    for (const part of partsOf(digits)) for (const canary of fragments.get(part) ?? []) found.add(canary)
  }
  // `3374••••••••4101`, `****4101`, `…4101`, `xxxx-4101`: what is left of a number that was masked.
  for (const [, tail = ''] of text.matchAll(/(?:[*•●·#_]{2,}|…|[xX]{3,})[\s.-]?(\d{4})(?!\d)/g)) {
    for (const canary of tails.get(tail) ?? []) found.add(canary)
  }
  return [...found]
}

interface Needles {
  readonly words: readonly (readonly [string, Canary])[]
  readonly encoded: ReadonlyMap<'as written' | 'lower', readonly (readonly [string, Canary])[]>
  /** Parts of numbers that are nobody else's. */
  readonly fragments: ReadonlyMap<string, readonly Canary[]>
  /** The last four digits of numbers that may be shown masked. */
  readonly tails: ReadonlyMap<string, readonly Canary[]>
}

const prepared = new WeakMap<readonly Canary[], Needles>()

function needlesOf(canaries: readonly Canary[]): Needles {
  const before = prepared.get(canaries)
  if (before !== undefined) return before
  const words: [string, Canary][] = []
  const asWritten: [string, Canary][] = []
  const lower: [string, Canary][] = []
  const fragments = new Map<string, Canary[]>()
  const tails = new Map<string, Canary[]>()
  const holders = new Map<string, Set<string>>()
  for (const canary of canaries) {
    const { text } = canary
    if (text.startsWith('••••')) {
      tails.set(text.slice(4), [...(tails.get(text.slice(4)) ?? []), canary])
      continue
    }
    if (/^\d+$/.test(text)) {
      for (const part of partsOfNumber(text)) {
        fragments.set(part, [...(fragments.get(part) ?? []), canary])
        holders.set(part, (holders.get(part) ?? new Set()).add(text))
      }
    } else words.push([text.toLowerCase(), canary])
    for (const form of base64Of(text)) asWritten.push([form, canary])
    for (const form of hexOf(text)) lower.push([form, canary])
  }
  // What two numbers share, such as the code of their district, tells nobody of either.
  for (const [part, numbers] of holders) if (numbers.size > 1) fragments.delete(part)
  const encoded = new Map([
    ['as written' as const, asWritten],
    ['lower' as const, lower],
  ])
  const needles = { words, encoded, fragments, tails }
  prepared.set(canaries, needles)
  return needles
}

/** Shorter runs occur by chance; the last six and seven digits are what people cut a number to. */
const shortest = 8
const cut = [6, 7]

function partsOfNumber(number: string): Set<string> {
  const parts = new Set(cut.map(length => `=${number.slice(-length)}`))
  for (let at = 0; at + shortest <= number.length; at++) parts.add(number.slice(at, at + shortest))
  return parts
}

function partsOf(digits: string): string[] {
  if (cut.includes(digits.length)) return [`=${digits}`]
  const parts: string[] = []
  for (let at = 0; at + shortest <= digits.length; at++) parts.push(digits.slice(at, at + shortest))
  return parts
}

/** Runs as written and run together, however they are grouped; not those inside of ids and hashes. */
function* runsOfDigits(text: string): Iterable<string> {
  for (const [run] of text.matchAll(/(?<![0-9a-zA-Z])\d{6,}(?![0-9a-zA-Z])/g)) yield run
  for (const [run] of text.matchAll(/(?<![0-9a-zA-Z])\d+(?:[\s.\-'’/]+\d+)+(?![0-9a-zA-Z])/g)) {
    yield run.replace(/\D/g, '')
  }
  // Glued to letters (`NIP198501012010011001`) only whole numbers are worth naming.
  for (const [run] of text.matchAll(/\d{11,}/g)) yield run
}

/** However the letters before it lie: what base64 makes of a text in the middle of others. */
function base64Of(text: string): string[] {
  return ['', 'x', 'xx'].map((before, shift) => {
    const whole = Buffer.from(`${before}${text}`).toString('base64url')
    // The letters at both ends also speak of the neighbours.
    const from = shift === 0 ? 0 : shift + 1
    const end = (before.length + text.length) % 3 === 0 ? whole.length : whole.length - 1
    return whole.slice(from, end)
  })
}

function hexOf(text: string): string[] {
  const hash = (name: string) => createHash(name).update(text).digest('hex').slice(0, 20)
  return [
    Buffer.from(text).toString('hex'),
    Buffer.from(text, 'utf16le').toString('hex'),
    ...['sha256', 'sha1', 'md5'].map(hash),
    // A number as an integer in base 16.
    ...(/^\d{12,}$/.test(text) ? [BigInt(text).toString(16)] : []),
  ]
}
