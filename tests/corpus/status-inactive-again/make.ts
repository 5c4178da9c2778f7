import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'

export default {
  says: '"Non aktif kembali" is inactive, though "aktif kembali" stands in it.',
  make: () =>
    xlsx({
      BPJS: [
        ['NIK', 'Nama', 'Status'],
        ['3374011001900001', 'Pekerja A', 'NON AKTIF KEMBALI'],
        ['3374011101900002', 'Pekerja B', 'aktif kembali'],
      ],
    }),
} satisfies CorpusCase
