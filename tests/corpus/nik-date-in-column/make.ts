import type { CorpusCase } from '../corpus-case.ts'
import { day, xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'A day in the column of NIK is no number: set aside.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        [nip.ahmad, 'Ahmad Contoh', day(45962)],
      ],
    }),
} satisfies CorpusCase
