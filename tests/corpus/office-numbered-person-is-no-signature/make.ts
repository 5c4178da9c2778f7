import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'A numbered row with a name alone is somebody, even below a signature.',
  make: () =>
    xlsx({
      Data: [
        ['No', 'NIP', 'Nama', 'OPD'],
        [1, nip.ahmad, 'Ahmad Contoh, S.E.', 'Dinas Kesehatan'],
        [null, 'Mengetahui'],
        [null, 'Kepala Dinas'],
        [2, null, 'Orang Dua'],
        [3, nip.rudi, 'Rudi Misal', 'Dinas Kesehatan'],
      ],
    }),
} satisfies CorpusCase
