import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'The same optional header twice: refused too, with both columns named.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'NIK', 'No HP', 'No. HP'],
        [nip.ahmad, nik.sri, '0812000111', '0856000222'],
      ],
    }),
} satisfies CorpusCase
