import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'An old NIP of nine digits is set aside, its length quoted.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        ['132 145 678', 'Ahmad Contoh', nik.sri],
      ],
    }),
} satisfies CorpusCase
