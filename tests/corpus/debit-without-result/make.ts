import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'A debit whose result is blank is set aside: nobody knows whether it went through.',
  make: () =>
    xlsx({
      Debet: [
        ['NIP', 'Bulan', 'Status Debet'],
        [nip.ahmad, 'November 2025', null],
        [nip.citra, 'November 2025', 'Berhasil'],
      ],
    }),
} satisfies CorpusCase
