import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'

export default {
  says: 'Whatever a negation stands before is never taken for itself: each such word is a question.',
  make: () =>
    xlsx({
      BPJS: [
        ['NIK', 'Nama', 'Status'],
        ['3374011001900001', 'Pekerja A', 'Bukan peserta aktif'],
        ['3374011101900002', 'Pekerja B', 'belum klaim'],
        ['3374011201900003', 'Pekerja C', 'tidak ditolak'],
        ['3374011301900004', 'Pekerja D', 'Batal keluar'],
        ['3374011401900005', 'Pekerja E', 'tanpa tunggakan'],
      ],
    }),
} satisfies CorpusCase
