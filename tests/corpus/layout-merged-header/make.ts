import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Merged header cells are joined: what spans two rows stands alone, what spans columns belongs to each.',
  make: () =>
    xlsx({
      Data: {
        rows: [
          ['NO', 'DATA ASN', null, null, 'DATA PEKERJA RENTAN', null, 'KET.'],
          [null, 'NIP', 'NAMA', 'OPD', 'NIK', 'NAMA', null],
          [1, nip.budiarti, 'Budiarti Umpama', 'Dinas Pendidikan', nik.joko, 'Joko Misal', 'lunas'],
        ],
        merges: ['A1:A2', 'B1:D1', 'E1:F1', 'G1:G2'],
      },
    }),
} satisfies CorpusCase
