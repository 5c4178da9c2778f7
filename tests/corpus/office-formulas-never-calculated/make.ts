import type { CorpusCase } from '../corpus-case.ts'
import { formula, xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'A column of formulas that were never calculated is set aside row by row, never taken for empty.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'NIK'],
        [nip.ahmad, formula('VLOOKUP(A2,S:T,2,0)')],
        [nip.citra, formula('VLOOKUP(A3,S:T,2,0)')],
      ],
    }),
} satisfies CorpusCase
