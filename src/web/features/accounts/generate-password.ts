import { holdsUsername } from '../../../contract/identity.ts'

// No `l` beside `i`, no `c`, `q`, `x`: what is read aloud or copied from paper must come out the same.
const consonants = 'bdghjkmnprstwy'
const vowels = 'aeiou'
const syllables = [...consonants].flatMap(consonant => [...vowels].map(vowel => consonant + vowel))
const wordCount = 5

/** Two syllables that make a word nobody wants to hand to a colleague. */
const unwelcome = new Set(['babi', 'bego', 'tahi', 'tete', 'toge', 'pepe', 'homo', 'nazi'])

/**
 * A password of five words that can be spoken, `bimo-ratu-keda-sudi-tomi`: about 61 bits of chance.
 * It never holds the account's user name: the server refuses such a one, and the administrator who
 * pressed the button would not know why.
 *
 * @param username of the account, as far as it is written; `sari` keeps `sari-…` and `tisa-rito-…` out
 * @param pickByte an even choice of 0 to 255
 */
export function generatePassword(username: string, pickByte: () => number = randomByte): string {
  for (;;) {
    const password = Array.from({ length: wordCount }, () => pickWord(pickByte)).join('-')
    if (!holdsUsername(password, username)) return password
  }
}

function randomByte(): number {
  return crypto.getRandomValues(new Uint8Array(1))[0] ?? 255
}

function pickWord(pickByte: () => number): string {
  for (;;) {
    const word = pickSyllable(pickByte) + pickSyllable(pickByte)
    if (!unwelcome.has(word)) return word
  }
}

function pickSyllable(pickByte: () => number): string {
  // Bytes beyond the last whole round would favour the first syllables.
  const fair = 256 - (256 % syllables.length)
  for (;;) {
    const byte = pickByte()
    const syllable = byte < fair ? syllables[byte % syllables.length] : undefined
    if (syllable !== undefined) return syllable
  }
}
