import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'A NIP of 19 digits is set aside, its length quoted.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        ['1985010120100110011', 'Ahmad Contoh', nik.sri],
      ],
    }),
} satisfies CorpusCase
