import type { CorpusCase } from '../corpus-case.ts'
import { num, xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'Nobody on the roster begins so: set aside.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        [num('198604042012012000'), 'Entah Siapa', nik.sri],
      ],
    }),
} satisfies CorpusCase
