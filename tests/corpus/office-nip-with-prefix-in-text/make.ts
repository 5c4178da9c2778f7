import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'

export default {
  says: 'A register whose NIP stand as "NIP. 19850101 201001 1 001" below the names in their own column.',
  make: () =>
    xlsx({
      Data: [
        ['No', 'Nama', 'NIP', 'OPD'],
        ['1.', 'Ahmad Contoh, S.E.', 'NIP. 19850101 201001 1 001', 'Dinas Kesehatan'],
        ['2.', 'Eko Seumpama', 'NIPPPK 19920607 202421 1 005', 'Kec. Tugu'],
      ],
    }),
} satisfies CorpusCase
