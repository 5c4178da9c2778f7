import { useTranslation } from 'react-i18next'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Rate } from '../../domain/rate.ts'
import type { Language } from './language.ts'

/** No-break space: a number and its unit never part at a line's end. */
const nbsp = '\u00a0'
/** What stands for *no value*. */
export const noValue = '–'

export interface Format {
  /** 16.800 */
  readonly count: (value: number) => string
  /** +30, −4, 0 */
  readonly signedCount: (value: number) => string
  /** 0,56 %; one digit with `digits: 1`; < 0,1 % for what would round to a zero; – without a value */
  readonly rate: (value: Rate, digits?: number) => string
  /** A target in hundredths of a percent: 71,59 % */
  readonly basisPoints: (value: number) => string
  /** +1,29 poin */
  readonly points: (value: number | null) => string
  /** 30 November 2025 */
  readonly date: (value: PlainDate) => string
  /** 30 Nov 2025 */
  readonly shortDate: (value: PlainDate) => string
  /** November 2025 */
  readonly month: (value: PlainDate) => string
  /** Agustus–November 2025 */
  readonly monthRange: (from: PlainDate, to: PlainDate) => string
  /** Nov */
  readonly shortMonth: (value: PlainDate) => string
  /** 3 Nov 2025, 09.15, in the city's time */
  readonly instant: (value: string) => string
  /** Rp 268,8 juta */
  readonly rupiah: (value: number) => string
  /** 4,2 MB */
  readonly bytes: (value: number) => string
  /** For sorting names. */
  readonly compare: (a: string, b: string) => number
  /** "A, B, dan C" */
  readonly list: (items: readonly string[]) => string
}

const formats = new Map<Language, Format>()

/** Numbers, dates and sorting of a language; made once. */
export function formatOf(language: Language): Format {
  const known = formats.get(language)
  if (known !== undefined) return known
  const made = makeFormat(language)
  formats.set(language, made)
  return made
}

/** The format of the language on the screen. */
export function useFormat(): Format {
  const { i18n } = useTranslation()
  return formatOf(i18n.language === 'en' ? 'en' : 'id')
}

function makeFormat(language: Language): Format {
  const locale = language === 'id' ? 'id-ID' : 'en-GB'
  const integer = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const decimals = [0, 1, 2].map(
    digits => new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  )
  const decimal = (value: number, digits: number) => (decimals[digits] ?? integer).format(value)
  const day = dayFormat(locale)
  const months = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const pointWord = language === 'id' ? 'poin' : 'points'
  const sign = (value: number, text: string) =>
    Number.parseFloat(value.toFixed(2)) > 0 ? `+${text}` : text.replace('-', '−')
  return {
    count: value => integer.format(value),
    signedCount: value => sign(value, integer.format(value)),
    rate: (value, digits = 2) => (value === null ? noValue : rateText(value * 100, digits, decimal)),
    basisPoints: value => `${decimal(value / 100, 2)}${nbsp}%`,
    points: value => (value === null ? noValue : `${sign(value, decimal(value, 2))}${nbsp}${pointWord}`),
    date: day({ day: 'numeric', month: 'long', year: 'numeric' }),
    shortDate: day({ day: 'numeric', month: 'short', year: 'numeric' }),
    month: day({ month: 'long', year: 'numeric' }),
    monthRange: (from, to) => months.formatRange(dayOf(from), dayOf(to)).replaceAll(' – ', '–'),
    shortMonth: day({ month: 'short' }),
    instant: value =>
      new Intl.DateTimeFormat(locale, {
        dateStyle: 'medium',
        timeStyle: 'short',
        timeZone: 'Asia/Jakarta',
      }).format(new Date(value)),
    rupiah: value => rupiahText(value, language, decimal, integer),
    bytes: value => bytesText(value, decimal),
    compare: new Intl.Collator(locale, { numeric: true }).compare,
    list: items => new Intl.ListFormat(locale).format(items),
  }
}

function dayOf(value: PlainDate): Date {
  return new Date(`${value}T00:00:00Z`)
}

function dayFormat(locale: string) {
  return (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    return (value: PlainDate) => format.format(dayOf(value))
  }
}

/** A few people among thousands are not nobody: what rounds to zero is told apart from it. */
function rateText(
  percent: number,
  digits: number,
  decimal: (value: number, digits: number) => string,
): string {
  const smallest = 10 ** -digits
  const isTiny = percent > 0 && percent < smallest / 2
  return `${isTiny ? `<${nbsp}${decimal(smallest, digits)}` : decimal(percent, digits)}${nbsp}%`
}

function rupiahText(
  value: number,
  language: Language,
  decimal: (value: number, digits: number) => string,
  integer: Intl.NumberFormat,
): string {
  const [million, billion] = language === 'id' ? ['juta', 'miliar'] : ['million', 'billion']
  if (value >= 1e9) return `Rp${nbsp}${decimal(value / 1e9, 2)}${nbsp}${billion}`
  if (value >= 1e6) return `Rp${nbsp}${decimal(value / 1e6, 1)}${nbsp}${million}`
  return `Rp${nbsp}${integer.format(value)}`
}

function bytesText(value: number, decimal: (value: number, digits: number) => string): string {
  if (value >= 1e6) return `${decimal(value / 1e6, 1)}${nbsp}MB`
  return `${decimal(Math.ceil(value / 1e3), 0)}${nbsp}kB`
}
