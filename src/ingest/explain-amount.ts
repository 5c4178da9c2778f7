import type { PlainDate } from '../domain/plain-date.ts'
import type { Tariff } from '../domain/tariff.ts'

/** Contributions are paid for up to a year ahead. */
const mostMonths = 12

/** Whether a tariff valid on the day makes the amount: one month of it, or up to twelve ahead. */
export function explainsAmount(tariffs: readonly Tariff[], amount: number, on: PlainDate): boolean {
  const valid = tariffs.filter(t => t.validFrom <= on && (t.validUntil === null || on <= t.validUntil))
  if (valid.length === 0) return true
  return valid.some(
    t => t.amount > 0 && amount % t.amount === 0 && amount / t.amount >= 1 && amount / t.amount <= mostMonths,
  )
}
