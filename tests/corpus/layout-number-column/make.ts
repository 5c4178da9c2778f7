import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'A column of row numbers is neither data nor an extra column.',
  make: () =>
    xlsx({
      Data: [
        ['No.', 'NIP', 'Nama', 'OPD', 'Keterangan'],
        ['1', nip.ahmad, 'Ahmad Contoh, S.E.', 'Dinas Kesehatan', 'x'],
      ],
    }),
} satisfies CorpusCase
