import { expect, test } from 'vitest'
import { getPlainDate } from '../../src/domain/plain-date.ts'
import { formatOf } from '../../src/web/texts/format.ts'

const nbsp = '\u00a0'
const id = formatOf('id')
const en = formatOf('en')

test('counts and rates follow the language', () => {
  expect([id.count(16_800), en.count(16_800)]).toEqual(['16.800', '16,800'])
  expect([id.rate(0.005625), en.rate(0.005625)]).toEqual([`0,56${nbsp}%`, `0.56${nbsp}%`])
  expect(id.basisPoints(7159)).toBe(`71,59${nbsp}%`)
})

test('no value is a dash, never zero', () => {
  expect(id.rate(null)).toBe('–')
  expect(id.points(null)).toBe('–')
})

test('points carry their sign and are called points', () => {
  expect(id.points(1.29)).toBe(`+1,29${nbsp}poin`)
  expect(id.points(-4.14)).toBe(`−4,14${nbsp}poin`)
  expect(en.points(0)).toBe(`0.00${nbsp}points`)
})

test('dates are written out and months of one year share it', () => {
  expect(id.date(getPlainDate('2025-11-30'))).toBe('30 November 2025')
  expect(id.monthRange(getPlainDate('2025-08-31'), getPlainDate('2025-11-30'))).toBe('Agustus–November 2025')
})

test('rupiah are shortened in words', () => {
  expect(id.rupiah(268_800_000)).toBe(`Rp${nbsp}268,8${nbsp}juta`)
  expect(id.rupiah(16_800)).toBe(`Rp${nbsp}16.800`)
})

test('a rate that rounds to zero is told apart from zero', () => {
  expect([id.rate(3 / 6576, 1), en.rate(3 / 6576, 1)]).toEqual([`<${nbsp}0,1${nbsp}%`, `<${nbsp}0.1${nbsp}%`])
  expect(id.rate(3 / 6576)).toBe(`0,05${nbsp}%`)
  expect(id.rate(0.0005, 1)).toBe(`0,1${nbsp}%`)
  expect(id.rate(0, 1)).toBe(`0,0${nbsp}%`)
})
