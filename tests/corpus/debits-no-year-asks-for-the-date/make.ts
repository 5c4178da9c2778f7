import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'Where nothing says the year of the months, the date is asked for and no year is guessed.',
  fileName: 'hasil debet.xlsx',
  make: () =>
    xlsx({
      Debet: [
        ['NIP', 'Bulan', 'Hasil'],
        [nip.ahmad, 'November', 'Berhasil'],
        [nip.citra, 'November', 'Gagal'],
      ],
    }),
} satisfies CorpusCase
