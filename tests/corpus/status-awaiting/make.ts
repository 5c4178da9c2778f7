import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'

export default {
  says: '"proses", "menunggu", "verifikasi" and a blank are awaiting.',
  make: () =>
    xlsx({
      BPJS: [
        ['NIK', 'Nama', 'Status Kepesertaan'],
        ['3374011001900001', 'Pekerja A', 'Proses'],
        ['3374011101900002', 'Pekerja B', 'menunggu pembayaran'],
        ['3374011201900003', 'Pekerja C', 'Verifikasi'],
        ['3374011301900004', 'Pekerja D', null],
        ['3374011401900005', 'Pekerja E', '-'],
        ['3374011501900006', 'Pekerja F', 'Belum aktif'],
        ['3374011601900007', 'Pekerja G', 'SEDANG DIPROSES'],
      ],
    }),
} satisfies CorpusCase
