import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Of two tables one below the other only the first is read if somebody says so; the rows of the other are counted as such.',
  given: { answers: { 'tables:Data': 'first' } },
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'NIK', 'Nama Pekerja'],
        [nip.ahmad, nik.sri, 'Sri Umpama'],
        ['NIK', 'Nama Pekerja', 'NIP'],
        [nik.joko, 'Joko Misal', nip.citra],
      ],
    }),
} satisfies CorpusCase
