import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'A NIP that cannot be read sets every filled group of the row aside.',
  make: () =>
    xlsx({
      Form: [
        ['NIP', 'Nama ASN', 'Nama Pekerja 1', 'NIK 1', 'Nama Pekerja 2', 'NIK 2', 'Nama Pekerja 3', 'NIK 3'],
        ['12345', 'Ahmad Contoh', 'Sri Umpama', nik.sri, 'Joko Misal', nik.joko],
      ],
    }),
} satisfies CorpusCase
