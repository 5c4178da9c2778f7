import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'With a column of agencies a blank cell is a gap: set aside, whatever the letterhead says.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama', 'OPD', 'Status Kepegawaian'],
        [nip.ahmad, 'Ahmad Contoh, S.E.', null, 'PNS'],
        [nip.rudi, 'Rudi Misal', 'Dinas Kesehatan', 'PNS'],
      ],
    }),
} satisfies CorpusCase
