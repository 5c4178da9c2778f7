import type { PersonNumber } from '../../contract/privacy.ts'

/** A NIP or NIK as typed, with blanks, dots or hyphens between; how many digits there are if it is neither. */
export function readPersonNumber(text: string): PersonNumber | { readonly digits: number } {
  const digits = text.replace(/[\s.-]/g, '')
  if (/^\d{18}$/.test(digits)) return { nip: digits }
  if (/^\d{16}$/.test(digits)) return { nik: digits }
  return { digits: digits.replace(/\D/g, '').length }
}
