import type { CorpusCase } from '../corpus-case.ts'
import { num, xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: "One fits but the name is another's: set aside.",
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        [num('199002022015022000'), 'Orang Lain', nik.sri],
      ],
    }),
} satisfies CorpusCase
