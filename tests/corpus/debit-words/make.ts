import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'Words of a debit: what failed is tried first, "tidak terdebet" is no success, and a word that says neither is asked.',
  make: () =>
    xlsx({
      Debet: [
        ['NIP', 'Bulan', 'Hasil'],
        [nip.ahmad, '11/2025', 'TIDAK TERDEBET'],
        [nip.rudi, '11/2025', 'Terdebet'],
        [nip.citra, '11/2025', 'saldo tidak cukup'],
        [nip.eko, '11/2025', 'tidak gagal'],
        [nip.dedi, '11/2025', 'Sukses'],
      ],
    }),
} satisfies CorpusCase
