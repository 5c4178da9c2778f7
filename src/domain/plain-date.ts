/**
 * A calendar day without time or zone, as `YYYY-MM-DD`. Text, so that it sorts,
 * compares and travels through JSON and SQL unchanged.
 */
export type PlainDate = string & { readonly __plainDate: never }

const shape = /^(\d{4})-(\d{2})-(\d{2})$/

/** The day of `year`, `month` (1–12) and `day`, or `null` if the calendar has no such day (31/02). */
export function findPlainDate(year: number, month: number, day: number): PlainDate | null {
  if (!isCalendarDay(year, month, day)) return null
  return `${year}-${pad(month)}-${pad(day)}` as PlainDate
}

/** Whether {@link findPlainDate} finds the day. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  if (!Number.isInteger(year) || year < 1900 || year > 2199) return false
  return !(month < 1 || month > 12 || day < 1 || day > lastDayOfMonth(year, month))
}

/** Reads `YYYY-MM-DD`; `null` for any other shape and for impossible days. */
export function parsePlainDate(text: string): PlainDate | null {
  const match = shape.exec(text)
  return match ? findPlainDate(Number(match[1]), Number(match[2]), Number(match[3])) : null
}

/** Like {@link parsePlainDate}, for text that is known to be a day; throws otherwise. */
export function getPlainDate(text: string): PlainDate {
  const date = parsePlainDate(text)
  if (date === null) throw new RangeError(`not a calendar day: ${text}`)
  return date
}

export function partsOf(date: PlainDate): { year: number; month: number; day: number } {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  }
}

/** Days in `month` (1–12) of `year`, leap years included. */
export function lastDayOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export function endOfMonth(date: PlainDate): PlainDate {
  const { year, month } = partsOf(date)
  return `${year}-${pad(month)}-${pad(lastDayOfMonth(year, month))}` as PlainDate
}

export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(date)
  const index = year * 12 + (month - 1) + months
  const toYear = Math.floor(index / 12)
  const toMonth = (index % 12) + 1
  return `${toYear}-${pad(toMonth)}-${pad(Math.min(day, lastDayOfMonth(toYear, toMonth)))}` as PlainDate
}

/** Months on the calendar between two days, by year and month alone: 31 October → 30 November is 1. */
export function calendarMonthsBetween(from: PlainDate, to: PlainDate): number {
  const a = partsOf(from)
  const b = partsOf(to)
  return (b.year - a.year) * 12 + (b.month - a.month)
}

/**
 * Whole months that lie between two days, rounded down; the last days of two
 * months are a whole number of months apart, so 30 November → 31 December is 1
 * and 30 November → 30 December is 0 only for the day missing at the end.
 */
export function wholeMonthsBetween(from: PlainDate, to: PlainDate): number {
  const months = calendarMonthsBetween(from, to)
  const start = partsOf(from)
  const end = partsOf(to)
  const startsAtEnd = start.day === lastDayOfMonth(start.year, start.month)
  const endsAtEnd = end.day === lastDayOfMonth(end.year, end.month)
  const complete = startsAtEnd ? endsAtEnd : end.day >= start.day || endsAtEnd
  return complete ? months : months - 1
}

/** Full years from `birth` to `date`: the age reached on that day. */
export function ageOn(birth: PlainDate, date: PlainDate): number {
  const years = yearOf(date) - yearOf(birth)
  // Month and day sort as text; this runs for every row of a file.
  return date.slice(5) >= birth.slice(5) ? years : years - 1
}

export function yearOf(date: PlainDate): number {
  return digitsOf(date, 0, 4)
}

/** The number a piece of a text writes, which must hold digits only. */
export function digitsOf(text: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at += 1) number = number * 10 + text.charCodeAt(at) - 48
  return number
}

/** Days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** The city's calendar day (Asia/Jakarta, UTC+7 without daylight saving) at an instant. */
export function cityDayOf(instant: Date): PlainDate {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10) as PlainDate
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
