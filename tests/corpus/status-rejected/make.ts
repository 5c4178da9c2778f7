import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'

export default {
  says: '"ditolak" is rejected.',
  make: () =>
    xlsx({
      BPJS: [
        ['NIK', 'Nama', 'Status Kepesertaan'],
        ['3374011001900001', 'Pekerja A', 'Ditolak'],
        ['3374011101900002', 'Pekerja B', 'DITOLAK SISTEM'],
        ['3374011201900003', 'Pekerja C', 'gagal verifikasi'],
      ],
    }),
} satisfies CorpusCase
