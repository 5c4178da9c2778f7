import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: "One sheet for each agency: all are read, and the sheet's name is the agency.",
  make: () =>
    xlsx({
      'Dinas Kesehatan': [
        ['NIP', 'Nama'],
        [nip.ahmad, 'Ahmad Contoh, S.E.'],
      ],
      DISDIK: [
        ['NIP', 'Nama'],
        [nip.budiarti, 'Budiarti Umpama, S.Pd.'],
      ],
      'Kec. Tugu': [
        ['NIP', 'Nama'],
        [nip.eko, 'Eko Seumpama'],
      ],
    }),
} satisfies CorpusCase
