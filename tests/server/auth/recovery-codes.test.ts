import { expect, test } from 'vitest'
import { makeRecoveryCodes, storedCodeOf } from '../../../src/server/auth/recovery-codes.ts'

test('ten codes of fifty bits, in letters that cannot be mistaken', () => {
  const codes = Array.from({ length: 200 }, makeRecoveryCodes)
  for (const ten of codes) expect(ten).toHaveLength(10)
  const all = codes.flat()
  expect(new Set(all).size).toBe(2000)
  for (const code of all) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
  // Each letter of the alphabet comes, so each is worth its five bits.
  expect(new Set(all.join('').replaceAll('-', '')).size).toBe(32)
})

test.each([
  '7F3A9-1C0KX',
  '7f3a9-1c0kx',
  '7F3A91C0KX',
  ' 7f3 a9 1c0 kx ',
  '7F3A9–1C0KX',
  '7F3A9-ICOKX',
  '7f3a9-lcokx',
])('%s is the code that was written down', typed => {
  expect(storedCodeOf(typed, ['00000-00000', '7F3A9-1C0KX'])).toBe('7F3A9-1C0KX')
})

test.each(['7F3A9-1C0K', '7F3A9-1C0KXX', '7F3A9-1C0KY', '', '-'])('%s is none', typed => {
  expect(storedCodeOf(typed, ['7F3A9-1C0KX'])).toBeNull()
})

test('a code of before is told apart by its capitals', () => {
  expect(storedCodeOf('aB3dEfG7hJ', ['aB3dE-fG7hJ'])).toBe('aB3dE-fG7hJ')
  expect(storedCodeOf('AB3DE-FG7HJ', ['aB3dE-fG7hJ'])).toBeNull()
})
