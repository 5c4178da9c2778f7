import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'A summary sheet that has the columns of the data is left out by its name, and not counted twice.',
  make: () =>
    xlsx({
      'Dinas Kesehatan': [
        ['NIP', 'Nama', 'OPD'],
        [nip.ahmad, 'Ahmad Contoh, S.E.', 'Dinas Kesehatan'],
      ],
      'Rekap Total': [
        ['NIP', 'Nama', 'OPD'],
        [nip.ahmad, 'Ahmad Contoh, S.E.', 'Dinas Kesehatan'],
      ],
    }),
} satisfies CorpusCase
