import type { CorpusCase } from '../corpus-case.ts'
import { formula, xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A formula that was never calculated is set aside, never taken for empty.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'NIK', 'Iuran'],
        [nip.ahmad, formula('VLOOKUP(A2,X:Y,2,0)'), 16800],
        [nip.citra, nik.wati, formula('8400*2')],
      ],
    }),
} satisfies CorpusCase
