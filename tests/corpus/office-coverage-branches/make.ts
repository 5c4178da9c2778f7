import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'

export default {
  says: "Coverage by branch with the branches' total: the total is the city's, not another branch.",
  make: () =>
    xlsx({
      UCJ: [
        ['Bulan', 'Cabang', 'Potensi', 'Peserta Aktif'],
        ['10/2025', 'Majapahit', '100', '60'],
        ['10/2025', 'Pemuda', '50', '10'],
        ['10/2025', 'Jumlah', '150', '70'],
      ],
    }),
} satisfies CorpusCase
