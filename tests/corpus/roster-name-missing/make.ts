import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'A row of a roster without a name is set aside.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama', 'OPD', 'Status Kepegawaian'],
        [nip.ahmad, '-', 'Dinas Kesehatan', 'PNS'],
      ],
    }),
} satisfies CorpusCase
