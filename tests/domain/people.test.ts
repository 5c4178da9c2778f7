import { describe, expect, it } from 'vitest'
import { foldPersonName, namesAgree } from '../../src/domain/person-name.ts'
import { maskPhoneCell, maskPhonesIn, readPhone } from '../../src/domain/phone.ts'

describe('namesAgree', () => {
  it.each([
    ['Drs. H. Moh. Arif Santoso, S.H., M.M.', 'MUHAMMAD ARIF SANTOSO'],
    ['Siti Aminah S.Pd', 'Siti Aminah, S.Pd., M.Pd.'],
    ['dr. Rina Wulandari', 'Rina Wulandari'],
    ["Nur'aini", 'Nuraini'],
    ['Sri Wahyu Ningsih', 'Sri Wahyuningsih'],
    ['Muh.Arif', 'Mohamad Arif'],
  ])('%s is %s', (a, b) => {
    expect(namesAgree(a, b)).toBe(true)
  })

  it.each([
    ['Budi Santoso', 'Budi Hartono'],
    ['Siti Aminah', 'Siti'],
    ['', ''],
  ])('%s is not %s', (a, b) => {
    expect(namesAgree(a, b)).toBe(false)
  })

  it('keeps a name that is also a title', () => {
    expect(foldPersonName('Ns')).toBe('ns')
  })
})

describe('readPhone', () => {
  it.each([
    ['0812-3456-789', '08123456789', false],
    ['8123456789', '08123456789', true],
    ['+62 812 3456 789', '08123456789', true],
    ['628123456789', '08123456789', true],
  ])('reads %s', (text, phone, isRepaired) => {
    expect(readPhone(text)).toEqual({ phone, isRepaired, second: null })
  })

  it('keeps the first of two', () => {
    expect(readPhone('08123456789 / 0856111222')).toEqual({
      phone: '08123456789',
      isRepaired: false,
      second: '0856111222',
    })
  })

  it('finds none in other text', () => {
    expect(readPhone('tidak punya')).toBeNull()
  })
})

describe('a telephone number as it is shown', () => {
  it.each([
    ['+62 812-3456-789', '••••••••789'],
    ['08123456789 / 0856111222', '••••••••789 / ••••••••222'],
    ['(024) 8311222', '(••••••••222'],
    // Blanks that do not break, dashes of a word processor.
    ['+62\u00a0812\u00a03456\u00a0789', '••••••••789'],
    ['0812 – 3456 – 789', '••••••••789'],
    ['tidak punya', 'tidak punya'],
    ['12345', '12345'],
  ])('in its own column: %j as %j', (text, shown) => {
    expect(maskPhoneCell(text)).toBe(shown)
  })

  it.each([
    ['Siti (0812-3456-789)', 'Siti (••••••••789)'],
    ['wa +62 812 3456 789, 628123456780', 'wa ••••••••789, ••••••••780'],
    ['Melati 5 08123456789', 'Melati 5 ••••••••789'],
    ['Siti 0812\u20113456\u2011789 (2 anak)', 'Siti ••••••••789 (2 anak)'],
    ['(0812) 3456 789 2025-11-01', '(••••••••789 2025-11-01'],
    // A member's number of before, a damaged NIK in groups.
    ['08031234567', '08031234567'],
    ['3374 0812 3456 001', '3374 0812 3456 001'],
    ['33 74 01 081285 001', '33 74 01 081285 001'],
    ['33.74.01.081285.001', '33.74.01.081285.001'],
    // Dates and times, a NIP, a NIK, amounts, and what is too short.
    ['2025-08-12 08:15:00', '2025-08-12 08:15:00'],
    ['08-12-2025 08:15', '08-12-2025 08:15'],
    ['198501012010011001', '198501012010011001'],
    ['3374010812900001', '3374010812900001'],
    ['Rp 62.812.345.678', 'Rp 62.812.345.678'],
    ['0812 345', '0812 345'],
  ])('in any text: %j as %j', (text, shown) => {
    expect(maskPhonesIn(text)).toBe(shown)
  })
})
