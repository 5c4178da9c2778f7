import type { CorpusCase } from '../corpus-case.ts'
import { day, xlsx } from '../make-workbook.ts'

export default {
  says: 'Months abbreviated in every way people do.',
  make: () =>
    xlsx({
      UCJ: [
        ['Bulan', 'Potensi', 'Terlindungi'],
        ['Jan-25', 10, 1],
        ['Pebruari 2025', 10, 2],
        ["Mrt '25", 10, 3],
        ['Agt 2025', 10, 4],
        ['SEPT. 2025', 10, 5],
        ['Nop-2025', 10, 6],
        ['bulan Desember 2025', 10, 7],
        [day(45778), 10, 8],
      ],
    }),
} satisfies CorpusCase
