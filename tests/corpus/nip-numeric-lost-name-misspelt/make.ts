import type { CorpusCase } from '../corpus-case.ts'
import { num, xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: "One fits, and its name is written with a letter wrong or cut to initials: repaired, and the roster's name is shown.",
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        [num('199002022015022000'), 'Budiarty Umpama', nik.sri],
        [num('198703152011012000'), 'Citra A.', nik.joko],
      ],
    }),
} satisfies CorpusCase
