import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'Agencies as headings above their people are carried down, and asked once for the file.',
  make: () =>
    xlsx({
      Data: [
        ['No', 'NIP', 'Nama'],
        ['DINAS KESEHATAN'],
        [1, nip.ahmad, 'Ahmad Contoh, S.E.'],
        [2, nip.rudi, 'Rudi Misal'],
        ['DINAS SOSIAL'],
        [1, nip.citra, 'Citra Andai, A.Md.'],
      ],
    }),
} satisfies CorpusCase
