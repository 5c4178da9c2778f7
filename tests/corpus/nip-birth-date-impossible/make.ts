import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'A NIP whose first eight digits are no day is set aside.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        ['198513012010011001', 'Ahmad Contoh', nik.sri],
      ],
    }),
} satisfies CorpusCase
