import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A column that holds both orders is no column of one order: nothing is asked, the odd row is set aside.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'NIK', 'Tanggal Daftar'],
        [nip.ahmad, nik.sri, '25/10/2025'],
        [nip.ahmad, nik.joko, '10/25/2025'],
      ],
    }),
} satisfies CorpusCase
