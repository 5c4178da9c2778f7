import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'

export default {
  says: '"aktif" and "AKTIF KEMBALI" are active.',
  make: () =>
    xlsx({
      BPJS: [
        ['NIK', 'Nama', 'Status Kepesertaan'],
        ['3374011001900001', 'Pekerja A', 'aktif'],
        ['3374011101900002', 'Pekerja B', 'AKTIF'],
        ['3374011201900003', 'Pekerja C', 'Aktif Kembali'],
        ['3374011301900004', 'Pekerja D', 'AKTIF '],
      ],
    }),
} satisfies CorpusCase
