import { expect, test } from 'vitest'
import { terbilang } from '../../src/report/number-words.ts'

test.each([
  [0, 'nol'],
  [10, 'sepuluh'],
  [11, 'sebelas'],
  [12, 'dua belas'],
  [20, 'dua puluh'],
  [21, 'dua puluh satu'],
  [100, 'seratus'],
  [111, 'seratus sebelas'],
  [205, 'dua ratus lima'],
  [1000, 'seribu'],
  [1902, 'seribu sembilan ratus dua'],
  [2025, 'dua ribu dua puluh lima'],
  [16_000, 'enam belas ribu'],
  [101_001, 'seratus satu ribu satu'],
  [756_873, 'tujuh ratus lima puluh enam ribu delapan ratus tujuh puluh tiga'],
  [1_000_000, 'satu juta'],
  [-3, 'minus tiga'],
])('%i in words', (value, words) => {
  expect(terbilang(value)).toBe(words)
})

test('parts of a person have no words', () => {
  expect(() => terbilang(0.5)).toThrow(RangeError)
})
