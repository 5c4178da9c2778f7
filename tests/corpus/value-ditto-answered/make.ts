import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'Once somebody said that marks mean the value above, it is taken, row after row, and shown as repaired.',
  given: { answers: { 'ditto:agency': 'above' } },
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama', 'OPD'],
        [nip.ahmad, 'Ahmad Contoh, S.E.', 'Dinas Kesehatan'],
        [nip.rudi, 'Rudi Misal', 'idem'],
        ['198501012010011021', 'Satu Contoh', '"'],
      ],
    }),
} satisfies CorpusCase
