import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A header of two rows is joined: the upper text belongs to each column below it.',
  make: () =>
    xlsx({
      Data: [
        ['ASN', null, 'PEKERJA RENTAN', null],
        ['NIP', 'Nama', 'NIK', 'Nama'],
        [nip.ahmad, 'Ahmad Contoh', nik.sri, 'Sri Umpama'],
      ],
    }),
} satisfies CorpusCase
