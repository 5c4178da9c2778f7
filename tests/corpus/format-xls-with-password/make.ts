import type { CorpusCase } from '../corpus-case.ts'

export default {
  says: 'A workbook of Excel before 2007 that was saved with a password is refused as such, not as damaged.',
  fileName: 'daftar asn.xls',
  // The beginning of a sheet, the record that says all others are ciphered, and the end.
  make: () => new Uint8Array([9, 0, 4, 0, 2, 0, 16, 0, 0x2f, 0, 4, 0, 1, 2, 3, 4, 10, 0, 0, 0]),
} satisfies CorpusCase
