import type { CorpusCase } from '../corpus-case.ts'
import { formula, xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A sheet of nothing but formulas is read by the values it was saved with.',
  make: () =>
    xlsx({
      Data: [
        [formula('A', 'NIP'), formula('B', 'NIK'), formula('C', 'Iuran')],
        [formula('Sumber!A2', nip.ahmad), formula('Sumber!B2', nik.sri), formula('Sumber!C2', 16800)],
      ],
    }),
} satisfies CorpusCase
