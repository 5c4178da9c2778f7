import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'Full-width digits in a NIK are read as what they mean, and said to be repaired.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        [nip.ahmad, 'Ahmad Contoh', '３３７４０１５５０５９０００２１'],
      ],
    }),
} satisfies CorpusCase
