import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'An apostrophe that keeps a number text is no part of it.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        ["'198501012010011001", 'Ahmad Contoh', nik.sri],
      ],
    }),
} satisfies CorpusCase
