import { describe, expect, it } from 'vitest'
import { findAsOf } from '../../src/ingest/find-as-of.ts'
import { parseAmountCell, parseCountCell } from '../../src/ingest/parse-amount.ts'
import { parseDateCell, parseMonthCell } from '../../src/ingest/parse-date.ts'
import { expandNumber } from '../../src/ingest/parse-identifier.ts'

const number = (raw: string) => ({ type: 'number', raw, isDate: false }) as const
const context = { date1904: false, monthFirst: false }

describe('parseDateCell', () => {
  it.each([
    ['1 Maret 2025', '2025-03-01'],
    ['1 Mar 25', '2025-03-01'],
    ['17 Agt 2025', '2025-08-17'],
    ['17 Agustus 2025', '2025-08-17'],
    ['Senin, 3 November 2025', '2025-11-03'],
    ['01/03/2025', '2025-03-01'],
    ['1-3-25', '2025-03-01'],
    ['2025-03-01', '2025-03-01'],
    ['45992', '2025-12-01'],
  ])('reads %s', (text, date) => {
    expect(parseDateCell(text, context).value?.date).toBe(date)
  })

  it('reads serial dates of both systems', () => {
    expect(parseDateCell(number('45992'), context).value?.date).toBe('2025-12-01')
    expect(parseDateCell(number('44530'), { ...context, date1904: true }).value?.date).toBe('2025-12-01')
    expect(parseDateCell(number('45992.5'), context).value?.timestamp).toBe('2025-12-01T12:00:00')
  })

  it.each([
    ['03/11/2025 9:15:00', '2025-11-03T09:15:00'],
    ['2025/11/03 9:15:07 PM GMT+7', '2025-11-03T21:15:07'],
    ['03/11/2025 09.15.00 WIB', '2025-11-03T09:15:00'],
    ['2025-11-03T09:15:00', '2025-11-03T09:15:00'],
  ])('reads the moment %s', (text, timestamp) => {
    expect(parseDateCell(text, context).value?.timestamp).toBe(timestamp)
  })

  it('tells impossible days, the other order, and no day at all apart', () => {
    const codeOf = (text: string) => parseDateCell(text, context).findings?.map(f => [f.code, f.outcome])
    expect(codeOf('31/02/2026')).toEqual([['date-impossible', 'setAside']])
    expect(codeOf('11/25/2025')).toEqual([['date-month-first', 'setAside']])
    expect(codeOf('kemarin')).toEqual([['date-unreadable', 'accepted']])
  })
})

describe('parseMonthCell', () => {
  it.each([
    'November 2025',
    'Nov-25',
    'NOP 2025',
    '11/2025',
    '2025-11',
    '202511',
    '30 November 2025',
    '1/11/2025',
  ])('reads %s', text => {
    expect(parseMonthCell(text, context).value).toBe('2025-11-30')
  })
})

describe('parseAmountCell', () => {
  it.each([
    'Rp 16.800,-',
    'Rp16.800',
    '16,800',
    '16.800,00',
    '16,800.00',
    '16800',
    '16800.00',
    '16.800/bulan',
  ])('reads %s', text => {
    expect(parseAmountCell(text)).toEqual({ value: 16_800 })
  })

  it('repairs thousands that became decimals, and leaves the rest unread', () => {
    expect(parseAmountCell(number('16.8'))).toMatchObject({
      value: 16_800,
      findings: [{ code: 'amount-repaired' }],
    })
    expect(parseAmountCell('enam belas ribu')).toMatchObject({
      value: null,
      findings: [{ code: 'amount-unreadable' }],
    })
    expect(parseAmountCell('-16800')).toMatchObject({ value: null })
  })
})

describe('parseCountCell', () => {
  it('takes whole numbers only', () => {
    expect(parseCountCell('756.873').value).toBe(756_873)
    expect(parseCountCell('756,873').value).toBe(756_873)
    expect(parseCountCell(number('756873')).value).toBe(756_873)
    expect(parseCountCell(number('756.873')).value).toBeNull()
    expect(parseCountCell('-5').value).toBeNull()
  })
})

describe('expandNumber', () => {
  it('writes every digit out', () => {
    expect(expandNumber('1.98501012010011E+17')).toBe('198501012010011000')
    expect(expandNumber('3.3740155059000201e15')).toBe('3374015505900020.1')
    expect(expandNumber('3374015505900021')).toBe('3374015505900021')
    expect(expandNumber('3374015505900021.0')).toBe('3374015505900021')
  })
})

describe('findAsOf', () => {
  it.each([
    [['Keadaan per 30 November 2025'], 'roster.xlsx', '2025-11-30'],
    [['DATA BULAN NOVEMBER 2025'], 'roster.xlsx', '2025-11-30'],
    [['Daftar ASN', 'Dicetak tanggal 3 Desember 2025'], 'roster_2025-11.xlsx', '2025-11-30'],
    [[], 'Roster ASN Nov 2025.xlsx', '2025-11-30'],
    [[], 'roster-20251115.csv', '2025-11-15'],
    [[], 'roster 30-11-2025.csv', '2025-11-30'],
    [[], 'daftar-asn-per-30-desember-2025.csv', '2025-12-30'],
    [[], 'daftar_asn_per_30_desember_2025.csv', '2025-12-30'],
    [[], 'daftar.asn.30.Des.2025.xlsx', '2025-12-30'],
    [[], 'asn - 5 - januari - 2026.xlsx', '2026-01-05'],
    [[], 'asn_30Des2025.xlsx', '2025-12-30'],
    [[], 'roster_30_12_2025.csv', '2025-12-30'],
    [[], 'roster-30122025.csv', '2025-12-30'],
    [[], 'roster-2025_12_30.csv', '2025-12-30'],
    [[], 'daftar-asn-desember-2025.csv', '2025-12-31'],
    [[], 'daftar-asn_februari_2024.csv', '2024-02-29'],
    [[], 'daftar-asn-2025-11.csv', '2025-11-30'],
    [[], 'daftar-asn-11-2025.csv', '2025-11-30'],
    [['Keadaan per 30-Desember-2025'], 'roster.xlsx', '2025-12-30'],
    [[], 'nip-198501012010011001.csv', undefined],
    [[], 'kumar-2025.csv', undefined],
    [['Semarang, 3 Desember 2025'], 'roster.xlsx', undefined],
    [[], 'roster.xlsx', undefined],
  ])('%j in %s', (titles, fileName, expected) => {
    expect(findAsOf(titles, ['Sheet1'], fileName).candidates[0]).toBe(expected)
  })

  it('gives every candidate where sheets speak of several months', () => {
    expect(findAsOf([], ['Oktober 2025', 'November 2025'], 'a.xlsx').candidates).toEqual([
      '2025-10-31',
      '2025-11-30',
    ])
  })
})
