import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: '"-", "nihil", "N/A" and their kin are empty cells.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'NIK', 'No HP', 'Pekerjaan', 'Iuran', 'Tanggal Daftar'],
        [nip.ahmad, nik.sri, '-', 'nihil', 'N/A', '–'],
        [nip.ahmad, nik.joko, 'Nihil', 'NA', '--', 'tidak ada'],
      ],
    }),
} satisfies CorpusCase
