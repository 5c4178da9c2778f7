import type { CorpusCase } from '../corpus-case.ts'
import { num, xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'A NIK in a numeric cell that ends in 0 may have lost its last digit: never guessed.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        [nip.ahmad, 'Ahmad Contoh', num('3374015505900020')],
      ],
    }),
} satisfies CorpusCase
