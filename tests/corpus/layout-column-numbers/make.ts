import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'A row of "(1) (2) (3)" below the header is no data, whether with brackets, dots or numeric cells.',
  make: () =>
    xlsx({
      A: [
        ['No', 'NIP', 'Nama', 'OPD'],
        ['(1)', '(2)', '(3)', '(4)'],
        [1, nip.ahmad, 'Ahmad Contoh, S.E.', 'Dinas Kesehatan'],
      ],
      B: [
        ['No', 'NIP', 'Nama', 'OPD'],
        [1, 2, 3, 4],
        [1, nip.budiarti, 'Budiarti Umpama, S.Pd.', 'Dinas Pendidikan'],
      ],
      C: [
        ['No', 'NIP', 'Nama', 'OPD'],
        ['1.', '2.', '3.', '4.'],
        [1, nip.citra, 'Citra Andai, A.Md.', 'Dinas Sosial'],
      ],
    }),
} satisfies CorpusCase
