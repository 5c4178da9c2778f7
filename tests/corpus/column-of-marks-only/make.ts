import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'A header of nothing but marks has no name to be asked for: the column that lacks is missing.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama', '***'],
        [nip.ahmad, 'Ahmad Contoh, S.E.', 12],
        [nip.rudi, 'Rudi Misal', 13],
      ],
    }),
} satisfies CorpusCase
