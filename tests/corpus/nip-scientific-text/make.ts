import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'A NIP that is text like 1,98501E+17 is never guessed: it is set aside with what to do.',
  make: () =>
    xlsx({
      Respon: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        ['1,98501E+17', 'Ahmad Contoh', nik.sri],
      ],
    }),
} satisfies CorpusCase
