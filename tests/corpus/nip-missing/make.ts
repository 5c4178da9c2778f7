import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'A row with a worker but without a NIP is set aside.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        ['-', 'Ahmad Contoh', nik.sri],
      ],
    }),
} satisfies CorpusCase
