import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'Text ending in 000 is the same damage as in a numeric cell.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        ['199002022015022000', 'Budiarti Umpama', nik.sri],
      ],
    }),
} satisfies CorpusCase
