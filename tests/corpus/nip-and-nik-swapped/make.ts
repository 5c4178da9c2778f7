import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'NIP and NIK swapped in a row: set aside, both columns said.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        [nik.sri, 'Ahmad Contoh', nip.ahmad],
      ],
    }),
} satisfies CorpusCase
