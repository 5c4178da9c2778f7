import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'

export default {
  says: 'A word that was answered is taken as the answer says; answered as none, its rows stay set aside.',
  given: { answers: { 'status:hibernasi': 'arrears', 'status:lain lain': '-' } },
  make: () =>
    xlsx({
      BPJS: [
        ['NIK', 'Nama', 'Status'],
        ['3374011001900001', 'Pekerja A', 'Hibernasi'],
        ['3374011101900002', 'Pekerja B', 'Lain-lain'],
      ],
    }),
} satisfies CorpusCase
