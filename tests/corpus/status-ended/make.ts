import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'

export default {
  says: '"non aktif", "NONAKTIF", "tidak aktif", "berakhir", "keluar", "klaim" and "meninggal" are ended.',
  make: () =>
    xlsx({
      BPJS: [
        ['NIK', 'Nama', 'Status Kepesertaan'],
        ['3374011001900001', 'Pekerja A', 'non aktif'],
        ['3374011101900002', 'Pekerja B', 'NONAKTIF'],
        ['3374011201900003', 'Pekerja C', 'Tidak Aktif'],
        ['3374011301900004', 'Pekerja D', 'Non-Aktif'],
        ['3374011401900005', 'Pekerja E', 'berakhir'],
        ['3374011501900006', 'Pekerja F', 'KELUAR'],
        ['3374011601900007', 'Pekerja G', 'Klaim JHT'],
        ['3374011701900008', 'Pekerja H', 'meninggal dunia'],
        ['3374011801900009', 'Pekerja I', 'TDK AKTIF'],
      ],
    }),
} satisfies CorpusCase
