import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Control characters, zero-width marks, soft hyphens and decomposed letters are cleaned.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'NIK', 'Nama Pekerja', 'Pekerjaan'],
        [nip.ahmad, nik.sri, 'S\u200bri\u0007 Um\u00adpama\ufeff', 'Pe\u0301dagang\n  keliling'],
      ],
    }),
} satisfies CorpusCase
