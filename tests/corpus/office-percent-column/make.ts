import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'

export default {
  says: 'Columns of percentages and differences beside the counts are left out.',
  make: () =>
    xlsx({
      UCJ: [
        ['No', 'Bulan', 'Potensi', 'Terlindungi', 'Cakupan (%)', 'Selisih'],
        [1, 'Oktober 2025', 756873, 389000, 0.514, 367873],
        [2, 'November 2025', '756.873', '390.498', '51,59%', '366.375'],
      ],
    }),
} satisfies CorpusCase
