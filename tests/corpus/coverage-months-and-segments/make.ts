import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'

export default {
  says: 'Months in every way they are written, counts with dots, five segments.',
  make: () =>
    xlsx({
      UCJ: [
        ['Bulan', 'Segmen', 'Potensi', 'Terlindungi'],
        ['November 2025', 'PU', '100.000', '60.000'],
        ['Nov-25', 'BPU', 50000, 10000],
        ['11/2025', 'Jasa Konstruksi', '5.000', '4.000'],
        ['30 November 2025', 'PMI', '1.000', '500'],
        ['2025-11', 'Total', '156.000', '74.500'],
      ],
    }),
} satisfies CorpusCase
