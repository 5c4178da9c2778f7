import type { CorpusCase } from '../corpus-case.ts'
import { num, xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A numeric cell whose file still holds all 18 digits is accepted.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        [num(nip.ahmad), 'Ahmad Contoh', nik.sri],
      ],
    }),
} satisfies CorpusCase
