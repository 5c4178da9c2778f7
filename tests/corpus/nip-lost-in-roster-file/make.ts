import type { CorpusCase } from '../corpus-case.ts'
import { num, xlsx } from '../make-workbook.ts'

export default {
  says: 'In a roster that lost its digits the former roster completes the numbers by name; who is new is set aside.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama', 'OPD'],
        [num('1.98501012010011E+17'), 'Ahmad Contoh, SE', 'Dinas Kesehatan'],
        [num('1.98501012010011E+17'), 'Rudi Misal', 'Dinas Kesehatan'],
        [num('1.99901012025051E+17'), 'Pegawai Baru', 'Dinas Sosial'],
      ],
    }),
} satisfies CorpusCase
