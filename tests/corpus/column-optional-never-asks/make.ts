import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'An optional column with a merely similar header is left out without a question, and listed.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'NIK', 'Pekerjan', 'Ket.'],
        [nip.ahmad, nik.sri, 'Pedagang', 'x'],
      ],
    }),
} satisfies CorpusCase
