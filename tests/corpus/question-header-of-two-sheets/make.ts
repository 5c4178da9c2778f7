import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'Sheets with different foreign headers ask one question each.',
  make: () =>
    xlsx({
      Satu: [
        ['Nomor', 'Nama', 'OPD'],
        [nip.ahmad, 'Ahmad Contoh, S.E.', 'Dinkes'],
        [nip.citra, 'Citra Andai, A.Md.', 'Dinsos'],
      ],
      Dua: [
        ['Kode', 'Nama', 'OPD'],
        [nip.budiarti, 'Budiarti Umpama, S.Pd.', 'Disdik'],
        [nip.eko, 'Eko Seumpama', 'Kec. Tugu'],
      ],
    }),
} satisfies CorpusCase
