import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'A prefix "NIP." or "NIP :" is no part of the number.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        ['NIP. 19850101 201001 1 001', 'Ahmad Contoh', nik.sri],
      ],
    }),
} satisfies CorpusCase
