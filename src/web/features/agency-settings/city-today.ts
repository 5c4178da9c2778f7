import { getPlainDate, type PlainDate } from '../../../domain/plain-date.ts'

/** The day it is in the city, wherever the browser stands. */
export function cityToday(now = new Date()): PlainDate {
  return getPlainDate(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(now))
}
