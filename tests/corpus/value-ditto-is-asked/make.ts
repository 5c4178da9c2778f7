import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: '"idem", "sda" and ditto marks are a question; their rows wait set aside.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama', 'OPD'],
        [nip.ahmad, 'Ahmad Contoh, S.E.', 'Dinas Kesehatan'],
        [nip.rudi, 'Rudi Misal', 'idem'],
        ['198501012010011021', 'Satu Contoh', 's.d.a'],
        ['198501012010011022', 'Dua Contoh', '"'],
      ],
    }),
} satisfies CorpusCase
