import type { CorpusCase } from '../corpus-case.ts'
import { truth, xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'TRUE in a column of names is text, and in a column of numbers no number.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'NIK', 'Nama Pekerja'],
        [nip.ahmad, nik.sri, truth(true)],
        [truth(true), nik.joko, 'Joko'],
      ],
    }),
} satisfies CorpusCase
