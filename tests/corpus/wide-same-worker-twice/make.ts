import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'The same worker in two groups of a row is one record and a repeat.',
  make: () =>
    xlsx({
      Form: [
        ['NIP', 'Nama ASN', 'Nama Pekerja 1', 'NIK 1', 'Nama Pekerja 2', 'NIK 2', 'Nama Pekerja 3', 'NIK 3'],
        [nip.ahmad, 'Ahmad Contoh', 'Sri Umpama', nik.sri, 'Sri Umpama', nik.sri],
      ],
    }),
} satisfies CorpusCase
