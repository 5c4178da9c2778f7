import type { CorpusCase } from '../corpus-case.ts'
import { num, xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'A numeric NIP that lost its digits is completed where one on the roster fits and the name agrees.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        [num('1.99002022015022E+17'), 'Budiarti Umpama', nik.sri],
      ],
    }),
} satisfies CorpusCase
