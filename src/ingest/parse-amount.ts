import { textOf } from './cell-text.ts'
import { type Reading, unread } from './column.ts'
import type { RawCell } from './sheet.ts'

/** Beyond it stands a phone or account number: nobody's contributions of a month come near. */
const mostRupiah = 1e9

/**
 * Reads rupiah: `Rp 16.800,-`, `16,800`, `16.800,00`. Nobody pays fractions, so
 * 16.8 is 16,800 whose thousands a spreadsheet took for decimals.
 */
export function parseAmountCell(cell: RawCell): Reading<number> {
  const reading = parseTotalCell(cell)
  return reading.value !== null && reading.value > mostRupiah ? unread('amount-unreadable') : reading
}

/** {@link parseAmountCell} for the sum of any number of people. */
export function parseTotalCell(cell: RawCell): Reading<number> {
  const number = numberOf(textOf(cell))
  if (number === null || number < 0 || number > 1e15) return unread('amount-unreadable')
  if (Number.isInteger(number)) return { value: number }
  const thousands = Math.round(number * 1000)
  if (number < 1000 && Math.abs(number * 1000 - thousands) < 1e-6) {
    return {
      value: thousands,
      findings: [{ code: 'amount-repaired', outcome: 'repaired', value: String(thousands) }],
    }
  }
  return unread('amount-unreadable')
}

/** A file repeats a handful of amounts a million times. */
const known = new Map<string, number | null>()

function numberOf(text: string): number | null {
  const found = known.get(text)
  if (found !== undefined) return found
  const number = findNumber(text)
  if (known.size < 500 && text.length < 40) known.set(text, number)
  return number
}

function findNumber(written: string): number | null {
  const text = written
    .replace(/^(rp|idr)\.?\s*/i, '')
    .replace(/\s*(,-|\.-|,--|\/ ?(bln|bulan|org|orang))\s*$/i, '')
    .replace(/\s/g, '')
  // Amounts have no zeros in front; phone numbers do.
  if (/^0\d/.test(text)) return null
  if (/^\d+(\.\d+)?e\+?\d+$/i.test(text)) return Number(text)
  // Groups of three, then decimals behind the other mark.
  if (/^\d{1,3}(\.\d{3})+(,\d{1,2})?$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'))
  if (/^\d{1,3}(,\d{3})+(\.\d{1,2})?$/.test(text)) return Number(text.replaceAll(',', ''))
  if (/^\d+([.,]\d+)?$/.test(text)) return Number(text.replace(',', '.'))
  return null
}

/** Reads a whole number of people: `756.873`, `756,873`, `756873`. */
export function parseCountCell(cell: RawCell): Reading<number> {
  const text = textOf(cell).replace(/\s*(orang|jiwa|pekerja)$/i, '')
  const isText = typeof cell === 'string'
  const grouped = isText && /^\d{1,3}([.,]\d{3})+$/.test(text) ? text.replace(/[.,]/g, '') : text
  const count = grouped === '' ? Number.NaN : Number(grouped)
  if (Number.isSafeInteger(count) && count >= 0) return { value: count }
  return { value: null, findings: [{ code: 'count-unreadable', outcome: 'setAside' }] }
}
