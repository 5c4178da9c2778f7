import type { CorpusCase } from '../corpus-case.ts'
import { num, xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'Of several on the roster with the same 15 digits the name decides.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        [num('198501012010011000'), 'RUDI MISAL', nik.sri],
      ],
    }),
} satisfies CorpusCase
