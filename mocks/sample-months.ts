import { getPlainDate, type PlainDate, partsOf } from '../src/domain/plain-date.ts'

/** The month-ends of which the sample city has exports. */
export const sampleMonths: readonly PlainDate[] = [
  '2025-07-31',
  '2025-08-31',
  '2025-09-30',
  '2025-10-31',
  '2025-11-30',
].map(getPlainDate)

const monthNames = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
]

/** `November 2025`. */
export function monthText(date: PlainDate): string {
  const { year, month } = partsOf(date)
  return `${monthNames[month - 1]} ${year}`
}

/** `30 November 2025`. */
export function dayText(date: PlainDate): string {
  return `${partsOf(date).day} ${monthText(date)}`
}
