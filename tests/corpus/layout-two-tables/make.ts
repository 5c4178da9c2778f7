import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Two data tables on one sheet are a question; both are read until somebody says otherwise.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'NIK', 'Nama Pekerja'],
        [nip.ahmad, nik.sri, 'Sri Umpama'],
        null,
        ['NIK', 'Nama Pekerja', 'NIP'],
        [nik.joko, 'Joko Misal', nip.citra],
      ],
    }),
} satisfies CorpusCase
