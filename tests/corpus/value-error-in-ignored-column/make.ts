import type { CorpusCase } from '../corpus-case.ts'
import { error, xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'An error in a column nobody reads costs nothing.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'NIK', 'Umur'],
        [nip.ahmad, nik.sri, error('#NAME?')],
      ],
    }),
} satisfies CorpusCase
