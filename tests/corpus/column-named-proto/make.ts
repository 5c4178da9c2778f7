import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Headers and sheets named like parts of the language are ordinary texts.',
  make: () =>
    xlsx({
      constructor: [
        ['NIP', '__proto__', 'NIK', 'toString'],
        [nip.ahmad, 'x', nik.sri, 'y'],
      ],
      __proto__x: [['hasOwnProperty']],
    }),
} satisfies CorpusCase
