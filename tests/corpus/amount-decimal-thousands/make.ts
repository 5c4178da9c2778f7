import type { CorpusCase } from '../corpus-case.ts'
import { num, xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A number 16.8 is 16.800 that a program took for decimals: repaired.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'NIK', 'Iuran'],
        [nip.ahmad, nik.sri, 16.8],
        [nip.ahmad, nik.joko, num('16.8')],
      ],
    }),
} satisfies CorpusCase
