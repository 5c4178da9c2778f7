import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'

export default {
  says: '"menunggak" and "tunggakan" are arrears, also beside "aktif".',
  make: () =>
    xlsx({
      BPJS: [
        ['NIK', 'Nama', 'Status Kepesertaan'],
        ['3374011001900001', 'Pekerja A', 'Menunggak'],
        ['3374011101900002', 'Pekerja B', 'TUNGGAKAN 2 BULAN'],
        ['3374011201900003', 'Pekerja C', 'Aktif - menunggak'],
        ['3374011301900004', 'Pekerja D', 'NUNGGAK'],
      ],
    }),
} satisfies CorpusCase
