import { findMonth, monthPattern } from '../domain/month-name.ts'
import { endOfMonth, findPlainDate, type PlainDate } from '../domain/plain-date.ts'
import { textOf } from './cell-text.ts'
import { type CellContext, fault, type Reading, unread } from './column.ts'
import type { RawCell } from './sheet.ts'

/** A day, and the moment if the cell gave one: `2025-11-03T09:15:00`, city time. */
export interface DayReading {
  readonly date: PlainDate
  readonly timestamp: string | null
}

/** Reads a day in any way offices write one. A day no calendar has costs the row, an unreadable text does not. */
export function parseDateCell(cell: RawCell, context: CellContext): Reading<DayReading> {
  const text = textOf(cell)
  if (/^\d{5}(\.\d+)?$/.test(text)) return ofSerial(Number(text), context.date1904)
  if (cell !== null && typeof cell === 'object' && cell.type === 'number' && !/^\d{8}$/.test(text)) {
    return ofSerial(Number(text), context.date1904)
  }
  const parts = partsOf(text, context.monthFirst)
  if (parts === null) return unread('date-unreadable')
  const { year, month, day } = parts
  const date = findPlainDate(year, month, day)
  if (date !== null) return { value: { date, timestamp: timestampOf(date, parts.rest) } }
  const swapped = parts.isNumeric ? findPlainDate(year, day, month) : null
  return swapped === null ? fault('date-impossible') : fault('date-month-first', { value: swapped })
}

/** Reads a month as its last day: `November 2025`, `11/2025`, `202511`, or any day of it. */
export function parseMonthCell(cell: RawCell, context: CellContext): Reading<PlainDate> {
  const text = textOf(cell)
  const month = findMonthInText(text) ?? findBareMonth(text, context.year ?? null)
  if (month !== null) return { value: month }
  if (/^(19|20)\d{4}$/.test(text)) return fault('date-impossible')
  const { value, findings = [] } = parseDateCell(cell, context)
  return value === null
    ? { value, findings: findings.map(finding => ({ ...finding, outcome: 'setAside' })) }
    : { value: endOfMonth(value.date) }
}

const monthName = new RegExp(`^(?:bulan )?(${monthPattern})[\\s.,'’/-]*(\\d{4}|\\d{2})$`, 'i')

function findMonthInText(text: string): PlainDate | null {
  const named = monthName.exec(text)
  if (named !== null) return lastDay(fullYear(named[2] as string), findMonth(named[1] as string) as number)
  const yearFirst = /^((?:19|20)\d{2})[-/. ]?(\d{1,2})$/.exec(text)
  if (yearFirst !== null) return lastDay(Number(yearFirst[1]), Number(yearFirst[2]))
  const monthFirst = /^(\d{1,2})[-/. ]((?:19|20)\d{2})$/.exec(text)
  return monthFirst === null ? null : lastDay(Number(monthFirst[2]), Number(monthFirst[1]))
}

const bareName = new RegExp(`^(?:bulan )?(${monthPattern})$`, 'i')

/** A month without its year, which a title or a name of the file gives. */
function findBareMonth(text: string, year: number | null): PlainDate | null {
  if (year === null) return null
  const named = bareName.exec(text)
  if (named !== null) return lastDay(year, findMonth(named[1] as string) as number)
  return /^(0?[1-9]|1[0-2])$/.test(text) ? lastDay(year, Number(text)) : null
}

function lastDay(year: number, month: number): PlainDate | null {
  const first = findPlainDate(year, month, 1)
  return first === null ? null : endOfMonth(first)
}

function ofSerial(serial: number, date1904: boolean): Reading<DayReading> {
  const day = Math.floor(serial)
  // Serials from 61 on count a 29 February 1900 that never was, hence 30 December 1899.
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  if (!(day >= 366 && day < 110_000)) return unread('date-unreadable')
  const seconds = Math.round((serial - day) * 86_400)
  const moment = new Date(epoch + day * 86_400_000 + seconds * 1000).toISOString()
  const timestamp = seconds === 0 ? null : moment.slice(0, 19)
  return { value: { date: moment.slice(0, 10) as PlainDate, timestamp } }
}

interface DateParts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly rest: string
  /** Day and month were both numbers, so that their order may be the other one. */
  readonly isNumeric: boolean
}

const weekday = /^(senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)[,\s]+/i
const dayNameYear = new RegExp(
  `^(\\d{1,2})[\\s./-]*(${monthPattern})[\\s.,'’/-]*(\\d{4}|\\d{2})\\b(.*)$`,
  'i',
)

function partsOf(written: string, monthFirst: boolean): DateParts | null {
  const text = written.replace(weekday, '')
  const named = dayNameYear.exec(text)
  if (named !== null) {
    const [, day, name = '', year = '', rest = ''] = named
    return {
      year: fullYear(year),
      month: findMonth(name) as number,
      day: Number(day),
      rest,
      isNumeric: false,
    }
  }
  const iso =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)(.*)$/.exec(text) ??
    /^((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)(.*)$/.exec(text)
  if (iso !== null) {
    return {
      year: Number(iso[1]),
      month: Number(iso[2]),
      day: Number(iso[3]),
      rest: iso[4] ?? '',
      isNumeric: false,
    }
  }
  const local = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?!\d)(.*)$/.exec(text)
  if (local === null) return null
  const [first, second] = [Number(local[1]), Number(local[2])]
  const [day, month] = monthFirst ? [second, first] : [first, second]
  return { year: fullYear(local[3] as string), month, day, rest: local[4] ?? '', isNumeric: !monthFirst }
}

function timestampOf(date: PlainDate, rest: string): string | null {
  const match = /^[T,\s]*(?:pukul )?(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\.\d+)?\s*([ap]\.?m)?/i.exec(rest)
  if (match === null) return null
  const [, hour, minute, second = '00', half] = match
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0)
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return null
  return `${date}T${String(hours).padStart(2, '0')}:${minute}:${second}`
}

function fullYear(text: string): number {
  const year = Number(text)
  if (text.length > 2) return year
  return year < 70 ? 2000 + year : 1900 + year
}
