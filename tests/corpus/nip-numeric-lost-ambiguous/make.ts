import type { CorpusCase } from '../corpus-case.ts'
import { num, xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'Several fit and no name decides: set aside, with who they may be.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        [num('198501012010011000'), null, nik.sri],
      ],
    }),
} satisfies CorpusCase
