import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'A sheet whose header is only similar is asked about, however certain the other sheets are.',
  make: () =>
    xlsx({
      'Dinas Kesehatan': [
        ['NIP', 'Nama'],
        [nip.ahmad, 'Ahmad Contoh, S.E.'],
      ],
      'Dinas Sosial': [
        ['NIPP', 'Nama'],
        [nip.citra, 'Citra Andai, A.Md.'],
      ],
    }),
} satisfies CorpusCase
