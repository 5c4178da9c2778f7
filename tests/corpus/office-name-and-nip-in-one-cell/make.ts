import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'

export default {
  says: 'Name and NIP in one cell ("Nama / NIP") are no column of either: refused, naming what is missing.',
  make: () =>
    xlsx({
      Data: [
        ['No', 'Nama / NIP', 'Pangkat / Gol', 'OPD'],
        [1, 'Ahmad Contoh, S.E.\nNIP. 198501012010011001', 'Penata / III c', 'Dinas Kesehatan'],
      ],
    }),
} satisfies CorpusCase
