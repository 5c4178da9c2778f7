import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'A negated word is never taken for the word it negates: "tidak menunggak" is a question.',
  make: () =>
    xlsx({
      BPJS: [
        ['NIK', 'Nama', 'Status'],
        [nik.sri, 'Sri', 'TIDAK MENUNGGAK'],
        [nik.joko, 'Joko', 'MENUNGGAK'],
      ],
    }),
} satisfies CorpusCase
