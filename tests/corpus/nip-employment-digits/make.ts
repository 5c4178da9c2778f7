import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'Digits 13 and 14 that are neither a month nor a contract: set aside.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        ['198501012010151001', 'Ahmad Contoh', nik.sri],
      ],
    }),
} satisfies CorpusCase
