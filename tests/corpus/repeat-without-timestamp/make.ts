import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Without timestamps the last row of a repeat stands.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'NIK', 'Pekerjaan'],
        [nip.ahmad, nik.sri, 'Pedagang'],
        [nip.ahmad, nik.sri, 'Penjahit'],
      ],
    }),
} satisfies CorpusCase
