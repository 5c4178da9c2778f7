import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'A ditto mark for the number that makes a row somebody\u2019s own is proposed to be set aside.',
  make: () =>
    xlsx({
      Data: [
        ['NIK', 'Status'],
        [nik.sri, 'Aktif'],
        ['idem', 'Aktif'],
      ],
    }),
} satisfies CorpusCase
