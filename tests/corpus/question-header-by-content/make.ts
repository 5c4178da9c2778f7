import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'A required column under a foreign header is proposed by what its cells hold.',
  make: () =>
    xlsx({
      Data: [
        ['Nomor', 'Nama', 'OPD'],
        [nip.ahmad, 'Ahmad Contoh, S.E.', 'Dinkes'],
        [nip.citra, 'Citra Andai, A.Md.', 'Dinsos'],
      ],
    }),
} satisfies CorpusCase
