import type { CorpusCase } from '../corpus-case.ts'
import { formula, xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A formula is the value it had when the file was saved, number or text.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'NIK', 'Nama Pekerja', 'Iuran'],
        [
          formula('"1985"&A9', nip.ahmad),
          formula('TEXT(B9,"0")', nik.sri),
          formula('PROPER(C9)', 'Sri Umpama'),
          formula('8400*2', 16800),
        ],
      ],
    }),
} satisfies CorpusCase
