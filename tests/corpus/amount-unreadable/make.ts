import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A text that is no amount leaves the row without one, with a warning.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'NIK', 'Iuran'],
        [nip.ahmad, nik.sri, 'sukarela'],
        [nip.ahmad, nik.joko, '-'],
      ],
    }),
} satisfies CorpusCase
