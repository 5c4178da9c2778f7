import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'Letters O, l and I for 0 and 1 are never taken: set aside with the number that may be meant.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        ['1985O1O12O1001I00l', 'Ahmad Contoh', nik.sri],
      ],
    }),
} satisfies CorpusCase
