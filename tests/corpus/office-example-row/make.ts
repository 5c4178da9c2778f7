import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'An example in the template ("contoh") is data that cannot be: set aside, not counted.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'NIK', 'Nama Pekerja'],
        ['diisi 18 digit', 'diisi 16 digit', 'contoh: Sri'],
        [nip.ahmad, nik.sri, 'Sri Umpama'],
      ],
    }),
} satisfies CorpusCase
