import type { TFunction } from 'i18next'
import { parsePlainDate } from '../../../domain/plain-date.ts'
import type { Format } from '../../texts/format.ts'

/** Fields that hold a code. */
const coded = ['status', 'result', 'employment']
const counted = ['potential', 'protected']

/** A stored value of a difference in words: codes by their names, dates and amounts as everywhere else. */
export function changeWords(field: string, value: string | null, t: TFunction, format: Format): string {
  if (value === null || value === '') return t('imports.issues.empty')
  const date = parsePlainDate(value)
  if (date !== null) return format.date(date)
  if (field === 'amount' && /^\d+$/.test(value)) return format.rupiah(Number(value))
  if (counted.includes(field)) return format.count(Number(value))
  if (!coded.includes(field)) return value
  return t(`imports.value.${field}.${value}` as 'imports.value.status.active', { defaultValue: value })
}
