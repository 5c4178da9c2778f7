import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'The same person twice in one agency is one person, the lower row stands.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama', 'OPD', 'Status Kepegawaian'],
        [nip.ahmad, 'Ahmad Contoh', 'Dinas Kesehatan', null],
        [nip.ahmad, 'Ahmad Contoh, S.E.', 'DKK', null],
      ],
    }),
} satisfies CorpusCase
