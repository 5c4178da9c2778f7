import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'A NIK that somebody formatted with thousands separators is read without them.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'NIK'],
        [nip.ahmad, '3.374.015.505.900.021'],
        [nip.ahmad, '3,374,021,203,880,002'],
      ],
    }),
} satisfies CorpusCase
