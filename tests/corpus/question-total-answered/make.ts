import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'

export default {
  says: 'A total row that its segments contradict is set aside once somebody says that the segments hold.',
  given: { answers: { 'total:2025-10-31': 'sum' } },
  make: () =>
    xlsx({
      Data: [
        ['Bulan', 'Segmen', 'Potensi', 'Terlindungi'],
        ['Oktober 2025', 'PU', '100', '60'],
        ['Oktober 2025', 'BPU', '50', '10'],
        ['Oktober 2025', 'Total', '150', '71'],
      ],
    }),
} satisfies CorpusCase
