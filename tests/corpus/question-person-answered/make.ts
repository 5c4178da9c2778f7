import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'Somebody under two agencies goes where the answer says, and counts once.',
  given: { answers: { 'person:198501012010011001': 'dinsos' } },
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama', 'OPD'],
        [nip.ahmad, 'Ahmad Contoh, S.E.', 'Dinas Kesehatan'],
        [nip.ahmad, 'Ahmad Contoh, S.E.', 'Dinas Sosial'],
      ],
    }),
} satisfies CorpusCase
