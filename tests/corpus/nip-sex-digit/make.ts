import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'A 15th digit that is neither 1 nor 2: set aside.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        ['198501012010013001', 'Ahmad Contoh', nik.sri],
      ],
    }),
} satisfies CorpusCase
