import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'

export default {
  says: "A month's own total that is not the sum of its segments is said, and which one holds is asked.",
  make: () =>
    xlsx({
      UCJ: [
        ['Bulan', 'Segmen', 'Potensi', 'Terlindungi'],
        ['10/2025', 'PU', '100', '60'],
        ['10/2025', 'BPU', '50', '10'],
        ['10/2025', 'TOTAL', '150', '71'],
      ],
    }),
} satisfies CorpusCase
