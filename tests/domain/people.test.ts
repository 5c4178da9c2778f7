import { describe, expect, it } from 'vitest'
import { foldPersonName, namesAgree } from '../../src/domain/person-name.ts'
import { readPhone } from '../../src/domain/phone.ts'

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
