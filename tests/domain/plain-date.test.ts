import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addMonths,
  ageOn,
  calendarMonthsBetween,
  cityDayOf,
  daysBetween,
  endOfMonth,
  findPlainDate,
  getPlainDate,
  parsePlainDate,
  wholeMonthsBetween,
} from '../../src/domain/plain-date.ts'

const day = getPlainDate

describe('plain dates', () => {
  it('knows the days of the calendar and no others', () => {
    expect(findPlainDate(2025, 2, 28)).toBe('2025-02-28')
    expect(findPlainDate(2025, 2, 29)).toBeNull()
    expect(findPlainDate(2024, 2, 29)).toBe('2024-02-29')
    expect(findPlainDate(2025, 13, 1)).toBeNull()
    expect(parsePlainDate('2025-2-28')).toBeNull()
    expect(() => getPlainDate('31/02/2026')).toThrow(RangeError)
  })

  it('agrees with the platform on every day from 1900 to 2199', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, date => {
        const text = date.toISOString().slice(0, 10)
        expect(parsePlainDate(text)).toBe(text)
      }),
    )
  })

  it('moves by months, keeping to the last day', () => {
    expect(addMonths(day('2025-01-31'), 1)).toBe('2025-02-28')
    expect(addMonths(day('2025-11-30'), 2)).toBe('2026-01-30')
    expect(addMonths(day('2025-01-31'), -2)).toBe('2024-11-30')
    expect(endOfMonth(day('2024-02-03'))).toBe('2024-02-29')
  })

  it.each([
    ['2025-10-31', '2025-11-30', 1],
    ['2025-11-30', '2025-12-31', 1],
    ['2025-11-30', '2025-12-30', 0],
    ['2025-11-15', '2025-12-14', 0],
    ['2025-11-15', '2025-12-15', 1],
    ['2025-11-30', '2025-11-30', 0],
    ['2025-11-30', '2026-11-30', 12],
  ])('from %s to %s there are %i whole months', (from, to, months) => {
    expect(wholeMonthsBetween(day(from), day(to))).toBe(months)
  })

  it('counts calendar months, days and years', () => {
    expect(calendarMonthsBetween(day('2025-10-31'), day('2026-01-01'))).toBe(3)
    expect(daysBetween(day('2025-02-27'), day('2025-03-01'))).toBe(2)
    expect(ageOn(day('1960-11-30'), day('2025-11-29'))).toBe(64)
    expect(ageOn(day('1960-11-30'), day('2025-11-30'))).toBe(65)
  })

  it("takes the city's day, seven hours ahead of UTC", () => {
    expect(cityDayOf(new Date('2025-11-30T16:59:59Z'))).toBe('2025-11-30')
    expect(cityDayOf(new Date('2025-11-30T17:00:00Z'))).toBe('2025-12-01')
  })
})
