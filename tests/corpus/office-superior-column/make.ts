import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: "The superior's name and NIP beside the employee's are nobody's row.",
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama', 'OPD', 'NIP Atasan', 'Nama Atasan'],
        [nip.ahmad, 'Ahmad Contoh, S.E.', 'Dinas Kesehatan', nip.rudi, 'Rudi Misal'],
      ],
    }),
} satisfies CorpusCase
