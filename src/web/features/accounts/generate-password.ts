// No `l` beside `i`, no `c`, `q`, `x`: what is read aloud or copied from paper must come out the same.
const consonants = 'bdghjkmnprstwy'
const vowels = 'aeiou'
const syllables = [...consonants].flatMap(consonant => [...vowels].map(vowel => consonant + vowel))
const wordCount = 5

/** Two syllables that make a word nobody wants to hand to a colleague. */
const unwelcome = new Set(['babi', 'bego', 'tahi', 'tete', 'toge', 'pepe', 'homo', 'nazi'])

/** A password of five words that can be spoken, `bimo-ratu-keda-sudi-tomi`: about 61 bits of chance. */
export function generatePassword(): string {
  return Array.from({ length: wordCount }, pickWord).join('-')
}

function pickWord(): string {
  for (;;) {
    const word = pickSyllable() + pickSyllable()
    if (!unwelcome.has(word)) return word
  }
}

function pickSyllable(): string {
  // Bytes beyond the last whole round would favour the first syllables.
  const fair = 256 - (256 % syllables.length)
  for (;;) {
    const byte = crypto.getRandomValues(new Uint8Array(1))[0] ?? 255
    const syllable = byte < fair ? syllables[byte % syllables.length] : undefined
    if (syllable !== undefined) return syllable
  }
}
