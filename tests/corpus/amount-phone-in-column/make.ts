import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A phone number in the column of amounts is no amount of rupiah.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'NIK', 'Iuran'],
        [nip.ahmad, nik.sri, '081200011122'],
      ],
    }),
} satisfies CorpusCase
