import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'

export default {
  says: 'A word no rule knows is a question with the rows that wait for it; a word that resembles one is proposed.',
  make: () =>
    xlsx({
      BPJS: [
        ['NIK', 'Nama', 'Status'],
        ['3374011001900001', 'Pekerja A', 'Hibernasi'],
        ['3374011101900002', 'Pekerja B', 'HIBERNASI'],
        ['3374011201900003', 'Pekerja C', 'Menungak'],
      ],
    }),
} satisfies CorpusCase
