import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'A kind of employment that the number contradicts is taken, with a warning.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama', 'OPD', 'Status Kepegawaian'],
        [nip.ahmad, 'Ahmad Contoh, S.E.', 'Dinas Kesehatan', 'P3K'],
      ],
    }),
} satisfies CorpusCase
