import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A text longer than any name or address is set aside, its length said.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'NIK', 'Nama Pekerja'],
        [nip.ahmad, nik.sri, 'x'.repeat(501)],
      ],
    }),
} satisfies CorpusCase
