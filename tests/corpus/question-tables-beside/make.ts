import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'Two tables side by side with the same headers are both read, one record for each, and asked about.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama', 'OPD', null, 'NIP', 'Nama', 'OPD'],
        [nip.ahmad, 'Ahmad Contoh, S.E.', 'Dinkes', null, nip.citra, 'Citra Andai, A.Md.', 'Dinsos'],
        [nip.budiarti, 'Budiarti Umpama, S.Pd.', 'Disdik'],
        ['12345', 'Satu Contoh', 'Disdik', null, '123456', 'Dua Contoh', 'Dinsos'],
      ],
    }),
} satisfies CorpusCase
