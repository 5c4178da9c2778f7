import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'The same required header twice: nobody can tell which is meant, so both columns are named.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'NIK', 'Nama', 'NIK'],
        [nip.ahmad, nik.sri, 'Sri', nik.joko],
      ],
    }),
} satisfies CorpusCase
