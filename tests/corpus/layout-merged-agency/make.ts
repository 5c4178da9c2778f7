import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'A merged agency cell speaks for its own rows only; a blank one outside the range is a gap.',
  make: () =>
    xlsx({
      Data: {
        rows: [
          ['NIP', 'Nama', 'OPD'],
          [nip.ahmad, 'Ahmad Contoh, S.E.', 'Dinas Kesehatan'],
          [nip.rudi, 'Rudi Misal', null],
          [nip.citra, 'Citra Andai, A.Md.', null],
        ],
        merges: ['C2:C3'],
      },
    }),
} satisfies CorpusCase
