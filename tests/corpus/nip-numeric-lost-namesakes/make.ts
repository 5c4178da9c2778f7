import type { CorpusCase } from '../corpus-case.ts'
import { num, xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'Namesakes with the same 15 digits: nobody can tell, so it is set aside with both numbers.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        [num('198808082014012000'), 'Siti Contoh', nik.sri],
      ],
    }),
} satisfies CorpusCase
