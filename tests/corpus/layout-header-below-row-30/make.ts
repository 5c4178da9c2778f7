import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'A header below 30 rows of text is not looked for: the file is refused, saying what was not found.',
  make: () =>
    xlsx({
      Data: [
        ...Array.from({ length: 31 }, (_, i) => [`Ketentuan nomor ${i + 1}`]),
        ['NIP', 'Nama', 'OPD'],
        [nip.ahmad, 'Ahmad Contoh', 'Dinas Kesehatan'],
      ],
    }),
} satisfies CorpusCase
