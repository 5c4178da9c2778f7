import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'

export default {
  says: 'A month, count or segment that cannot be read costs the row.',
  make: () =>
    xlsx({
      UCJ: [
        ['Bulan', 'Segmen', 'Potensi', 'Terlindungi'],
        ['kapan-kapan', 'PU', '100', '60'],
        ['10/2025', 'PU', 'banyak', '60'],
        ['10/2025', 'Lainnya', '100', '60'],
        [null, 'BPU', '100', '60'],
        ['10/2025', 'BPU', '100', '60'],
      ],
    }),
} satisfies CorpusCase
