import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'Months without a year belong to the year of the title; the last of them is the date of the file.',
  fileName: 'hasil debet.xlsx',
  make: () =>
    xlsx({
      Debet: [
        ['HASIL AUTODEBET TAHUN 2025'],
        ['NIP', 'Bulan', 'Hasil', 'Nominal'],
        [nip.ahmad, 'November', 'Berhasil', 16800],
        [nip.citra, 10, 'Berhasil', 16800],
        [nip.eko, 'Okt', 'Gagal', 16800],
      ],
    }),
} satisfies CorpusCase
