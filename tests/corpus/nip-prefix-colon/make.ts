import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'A prefix "Nip : " in any case is no part of the number.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        ['Nip : 198501012010011001', 'Ahmad Contoh', nik.sri],
      ],
    }),
} satisfies CorpusCase
