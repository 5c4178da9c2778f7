import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Two kinds that fit equally well: asked once, and nothing is read before the answer.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'NIK', 'Status'],
        [nip.ahmad, nik.sri, 'Aktif'],
      ],
    }),
} satisfies CorpusCase
