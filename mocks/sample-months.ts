import { getPlainDate, type PlainDate } from '../src/domain/plain-date.ts'
import { longDate } from '../src/report/texts.ts'

/** The month-ends of which the sample city has exports. */
export const sampleMonths: readonly PlainDate[] = [
  '2025-07-31',
  '2025-08-31',
  '2025-09-30',
  '2025-10-31',
  '2025-11-30',
].map(getPlainDate)

/** `November 2025`. */
export function monthText(date: PlainDate): string {
  return longDate(date).replace(/^\d+ /, '')
}

/** `30 November 2025`. */
export function dayText(date: PlainDate): string {
  return longDate(date)
}
