import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'

export default {
  says: 'More protected than there are is accepted with a warning.',
  make: () =>
    xlsx({
      UCJ: [
        ['Bulan', 'Segmen', 'Potensi', 'Terlindungi'],
        ['10/2025', 'PU', '100', '160'],
      ],
    }),
} satisfies CorpusCase
