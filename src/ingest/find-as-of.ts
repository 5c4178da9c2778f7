import { findMonth, monthPattern } from '../domain/month-name.ts'
import { endOfMonth, findPlainDate, type PlainDate } from '../domain/plain-date.ts'

/** What a file says about its date; several candidates of the same weight are a question. */
export interface AsOfReading {
  readonly candidates: readonly PlainDate[]
}

// People part day, month and year by spaces in a title and by hyphens, underscores, dots or nothing in a
// file's name. A month beside another number is part of a day no calendar has, and no month.
const parting = "[\\s.,_'’-]*"
const namedDay = new RegExp(`(?<!\\d)(\\d{1,2})${parting}(${monthPattern})${parting}(\\d{4})(?!\\d)`, 'gi')
const numericDay = /(?<!\d)(\d{1,2})[-/._ ](\d{1,2})[-/._ ]((?:19|20)\d{2})(?!\d)/g
const compactDay = /(?<!\d)(\d{2})(\d{2})((?:19|20)\d{2})(?!\d)/g
const isoDay = /(?<!\d)((?:19|20)\d{2})[-/._ ]?(\d{2})[-/._ ]?(\d{2})(?!\d)/g
const namedMonth = new RegExp(`(?<![a-z])(${monthPattern})${parting}(\\d{4})(?!\\d)`, 'gi')
const yearMonth = /(?<!\d[-/._ ]?)((?:19|20)\d{2})[-/._ ]?(0[1-9]|1[0-2])(?![-/._]?\d)/g
const monthYear = /(?<!\d[-/._ ]?)(0?[1-9]|1[0-2])[-/._ ]((?:19|20)\d{2})(?!\d)/g

/** Lines that date the letter or the print-out, not the data. */
const otherDates =
  /^(semarang\s*,|mengetahui)|dicetak|cetak|diunduh|lahir|perwali|inpres|nomor|peraturan|surat/i

/** Whether a line's date is not the data's: of a letter, a print-out, a rule. */
export function datesSomethingElse(line: string): boolean {
  return otherDates.test(line.trim())
}

/** A letter's number, and beside it the letter's date: "Nomor : 560/12", "Tanggal : 5 Desember 2025". */
const letterNumber = /^(nomor|no)\b|surat/i
const letterDate = /^(tanggal|tgl)\b/i

/**
 * The date a file speaks of: "per 30 November 2025" or a month, taken as its
 * last day, in the titles, the sheet names or the file's name; a title goes
 * before a name, a day before a month.
 */
export function findAsOf(
  titles: readonly string[],
  sheetNames: readonly string[],
  fileName: string,
): AsOfReading {
  const isLetter = titles.some(title => letterNumber.test(title.trim()))
  const lines = titles.filter(
    title => !otherDates.test(title.trim()) && !(isLetter && letterDate.test(title.trim())),
  )
  const names = [fileName.replace(/\.[a-z]{2,5}$/i, ''), ...sheetNames]
  for (const texts of [lines, names]) {
    for (const find of [findDays, findMonths]) {
      const candidates = [...new Set(texts.flatMap(find))]
      if (candidates.length > 0) return { candidates }
    }
  }
  return { candidates: [] }
}

function findDays(text: string): PlainDate[] {
  const days = [
    ...[...text.matchAll(namedDay)].map(m =>
      findPlainDate(Number(m[3]), findMonth(m[2] as string) as number, Number(m[1])),
    ),
    ...[numericDay, compactDay].flatMap(pattern =>
      [...text.matchAll(pattern)].map(m => findPlainDate(Number(m[3]), Number(m[2]), Number(m[1]))),
    ),
    ...[...text.matchAll(isoDay)].map(m => findPlainDate(Number(m[1]), Number(m[2]), Number(m[3]))),
  ]
  return days.filter(day => day !== null)
}

function findMonths(text: string): PlainDate[] {
  const months = [
    ...[...text.matchAll(namedMonth)].map(m =>
      findPlainDate(Number(m[2]), findMonth(m[1] as string) as number, 1),
    ),
    ...[...text.matchAll(yearMonth)].map(m => findPlainDate(Number(m[1]), Number(m[2]), 1)),
    ...[...text.matchAll(monthYear)].map(m => findPlainDate(Number(m[2]), Number(m[1]), 1)),
  ]
  return months.filter(month => month !== null).map(endOfMonth)
}
