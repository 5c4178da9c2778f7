import type { CorpusCase } from '../corpus-case.ts'
import { num, xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'Without a name one fit on the roster is enough.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        [num('199002022015022000'), null, nik.sri],
      ],
    }),
} satisfies CorpusCase
