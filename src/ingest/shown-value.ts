import type { RawError } from './sheet.ts'

const errors = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|N\/A)$/

/** The error a cell shows, where the format has no other word for one: some pages leave a 0 beside it. */
export function errorShown(shown: string): RawError | undefined {
  return errors.test(shown) ? { type: 'error', code: shown } : undefined
}

/**
 * LibreOffice writes numbers with 15 digits, one less than a NIK has; where the cell shows them all, and
 * they round to the same number, they are the ones it held.
 */
export function wholeDigits(raw: string, shown: string): string {
  if (!/^\d{16,18}$/.test(shown)) return raw
  const digits = /^[\d.]*/.exec(raw)?.[0].replace('.', '').length ?? 0
  return Number(Number(shown).toPrecision(Math.max(digits, 15))) === Number(raw) ? shown : raw
}
