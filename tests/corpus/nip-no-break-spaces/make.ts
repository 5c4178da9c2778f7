import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'No-break and other wide blanks in a NIP are only writing.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        ['19850101\u00a0201001\u20071\u202f001', 'Ahmad Contoh', nik.sri],
      ],
    }),
} satisfies CorpusCase
