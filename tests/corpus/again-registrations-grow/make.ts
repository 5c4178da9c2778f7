import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Registrations that only grew show who came in and nobody out.',
  fileName: 'pendaftaran per 30 November 2025.xlsx',
  earlier: [
    {
      make: () =>
        xlsx({
          Data: [
            ['NIP', 'NIK', 'Nama Pekerja'],
            [nip.ahmad, nik.sri, 'Sri Umpama'],
          ],
        }),
      fileName: 'pendaftaran per 31 Oktober 2025.xlsx',
    },
  ],
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'NIK', 'Nama Pekerja'],
        [nip.ahmad, nik.sri, 'Sri Umpama'],
        [nip.citra, nik.joko, 'Joko Misal'],
      ],
    }),
} satisfies CorpusCase
