import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: "An agency's own roster takes its own people; rows of other agencies are set aside.",
  given: { agencyId: 'dinkes' },
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama', 'OPD', 'Status Kepegawaian'],
        [nip.ahmad, 'Ahmad Contoh, S.E.', 'Dinas Kesehatan', 'PNS'],
        [nip.budiarti, 'Budiarti Umpama, S.Pd.', 'Dinas Pendidikan', 'PNS'],
      ],
    }),
} satisfies CorpusCase
