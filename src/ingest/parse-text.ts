import { readPhone } from '../domain/phone.ts'
import { textOf } from './cell-text.ts'
import { type Finding, fault, type Reading } from './column.ts'
import type { RawCell } from './sheet.ts'

/** Longer than any name, position or address: something else slipped into the cell. */
const longestText = 500

/** Takes text as it stands, formula-like beginnings included: making it safe is the exporter's work. */
export function parseTextCell(cell: RawCell): Reading<string> {
  const text = textOf(cell)
  if (text.length > longestText) {
    return fault('value-too-long', { detail: { length: text.length, limit: longestText } })
  }
  return { value: text }
}

/** Reads a phone number; what is none is kept as written. */
export function parsePhoneCell(cell: RawCell): Reading<string> {
  const reading = readPhone(textOf(cell))
  if (reading === null) return parseTextCell(cell)
  const findings: Finding[] = []
  if (reading.isRepaired) findings.push({ code: 'phone-repaired', outcome: 'repaired', value: reading.phone })
  if (reading.second !== null) {
    findings.push({
      code: 'phone-second',
      outcome: 'accepted',
      value: reading.phone,
      detail: { second: reading.second },
    })
  }
  return { value: reading.phone, findings }
}
