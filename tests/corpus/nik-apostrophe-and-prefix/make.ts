import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'A NIK with an apostrophe and "NIK:" before it is accepted.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        [nip.ahmad, 'Ahmad Contoh', "'NIK: 3374015505900021"],
      ],
    }),
} satisfies CorpusCase
