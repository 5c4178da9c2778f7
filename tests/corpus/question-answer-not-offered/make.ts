import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'An answer that is not among the options answers nothing.',
  given: { answers: { 'status:aktief': 'sleeping' } },
  make: () =>
    xlsx({
      Data: [
        ['NIK', 'Status'],
        [nik.sri, 'Aktief'],
      ],
    }),
} satisfies CorpusCase
