import { describe, expect, it } from 'vitest'
import { birthDateOfNik, maskNik, maskNiksIn, type Nik, parseNik } from '../../src/domain/nik.ts'
import { birthDateOf, employmentOf, formatNip, type Nip, parseNip } from '../../src/domain/nip.ts'
import { getPlainDate } from '../../src/domain/plain-date.ts'

describe('NIP', () => {
  it.each([
    ['198501012010011001', 'PNS'],
    ['198501012010121999', 'PNS'],
    ['199002282022211003', 'PPPK'],
    ['199002282022292003', 'PPPK'],
  ])('%s is a %s', (digits, employment) => {
    expect(parseNip(digits)).toEqual({ nip: digits })
    expect(employmentOf(digits as Nip)).toBe(employment)
  })

  it.each([
    ['19850101201001100', 'nip-length'],
    ['1985010120100110011', 'nip-length'],
    ['19850101201001100O', 'nip-characters'],
    ['198502302010011001', 'nip-birth-date'],
    ['198513012010011001', 'nip-birth-date'],
    ['198501012010001001', 'nip-employment'],
    ['198501012010131001', 'nip-employment'],
    ['198501012010201001', 'nip-employment'],
    ['198501012010301001', 'nip-employment'],
    ['198501012010013001', 'nip-sex'],
    ['198501012010011000', 'nip-digits-lost'],
  ])('%s is refused as %s', (digits, fault) => {
    expect(parseNip(digits)).toEqual({ fault })
  })

  it('tells the day of birth and is read in groups', () => {
    expect(birthDateOf('198501012010011001' as Nip)).toBe('1985-01-01')
    expect(formatNip('198501012010011001')).toBe('19850101 201001 1 001')
  })
})

describe('NIK', () => {
  it.each([
    ['337401120990000', 'nik-length'],
    ['33740112099000O1', 'nik-characters'],
    ['3374011209900000', 'nik-serial'],
  ])('%s is refused as %s', (digits, fault) => {
    expect(parseNik(digits)).toEqual({ fault })
  })

  const on = getPlainDate('2025-11-30')
  it.each([
    ['3374011209900001', '1990-09-12'],
    // Women: day + 40.
    ['3374015209900001', '1990-09-12'],
    // The latest century in which a worker is at least 15.
    ['3374011209050001', '2005-09-12'],
    ['3374011209200001', '1920-09-12'],
    ['3374013102900001', null],
  ])('%s was born on %s', (digits, birth) => {
    expect(birthDateOfNik(digits as Nik, on)).toBe(birth)
  })

  it('shows only area and serial', () => {
    expect(maskNik('3374011209900002')).toBe('3374••••••••0002')
  })
})

describe('a whole NIK within a text', () => {
  it.each([
    ['3374011209900002', '3374••••••••0002'],
    ['ibu 3374 0112 0990 0002, anak 3374.0112.0990.0003', 'ibu 3374••••••••0002, anak 3374••••••••0003'],
    ["'3374011209900002", "'3374••••••••0002"],
    // A NIP, plain and in groups; a NIK that lacks a digit; a telephone number.
    ['198501012010011001', '198501012010011001'],
    ['19850101 201001 1 001', '19850101 201001 1 001'],
    ['337401120990002', '337401120990002'],
    ['+62 812-5550-0101', '+62 812-5550-0101'],
  ])('%j is shown as %j', (text, shown) => {
    expect(maskNiksIn(text)).toBe(shown)
  })
})
