import { expect, test } from 'vitest'
import { newPassword } from '../../../src/contract/identity.ts'
import { isWeakPassword } from '../../../src/server/auth/weak-password.ts'
import { generatePassword } from '../../../src/web/features/accounts/generate-password.ts'

test('a made password can be spoken, is let in, and does not come twice', () => {
  const made = Array.from({ length: 300 }, () => generatePassword('sari'))
  for (const password of made) {
    expect(password).toMatch(/^(?:[bdghjkmnprstwy][aeiou]){2}(?:-(?:[bdghjkmnprstwy][aeiou]){2}){4}$/)
    expect(newPassword.safeParse(password).success).toBe(true)
  }
  expect(new Set(made).size).toBe(made.length)
  expect(made.filter(password => isWeakPassword(password, 'sari'))).toEqual([])
})

test.each([
  ['as a word', ['sari', 'ruwi', 'keda', 'sudi', 'tomi']],
  ['across two words', ['ruwi', 'tisa', 'riko', 'sudi', 'tomi']],
])('chance that makes the user name %s is tried anew', (_, unlucky) => {
  const free = ['bimo', 'ratu', 'keda', 'sudi', 'tomi']
  const refused = unlucky.join('-')
  expect(generatePassword('', bytesOf(unlucky))).toBe(refused)
  expect(isWeakPassword(refused, 's.ari')).toBe(true)
  expect(generatePassword('s.ari', bytesOf([...unlucky, ...free]))).toBe(free.join('-'))
})

/** The bytes that make these words, each syllable's first. */
function bytesOf(words: readonly string[]): () => number {
  const bytes = words.flatMap(word => [word.slice(0, 2), word.slice(2)]).map(byteOf)
  return () => bytes.shift() ?? 0
}

function byteOf(syllable: string): number {
  return 'bdghjkmnprstwy'.indexOf(syllable.charAt(0)) * 5 + 'aeiou'.indexOf(syllable.charAt(1))
}
