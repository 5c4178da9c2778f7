import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'Blanks, dots and dashes in a NIP are only writing.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        ['19850101 201001.1-001', 'Ahmad Contoh', nik.sri],
      ],
    }),
} satisfies CorpusCase
