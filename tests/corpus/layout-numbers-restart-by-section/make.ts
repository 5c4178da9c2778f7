import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'Row numbers that begin again in each section and headings "A.", "I." are no data and no agency.',
  make: () =>
    xlsx({
      Data: [
        ['No', 'NIP', 'Nama', 'OPD'],
        ['A.', 'PEJABAT STRUKTURAL'],
        [1, nip.ahmad, 'Ahmad Contoh, S.E.', 'Dinas Kesehatan'],
        ['B.', 'PELAKSANA'],
        [1, nip.rudi, 'Rudi Misal', 'Dinas Kesehatan'],
      ],
    }),
} satisfies CorpusCase
