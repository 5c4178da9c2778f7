import type { CorpusCase } from '../corpus-case.ts'
import { num, xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'Without a roster nothing can be completed: set aside.',
  city: 'empty',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        [num('198501012010011000'), 'Ahmad Contoh', nik.sri],
      ],
    }),
} satisfies CorpusCase
