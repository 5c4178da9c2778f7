import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A column "NIP/NIK" of volunteers holds what it holds: a NIK there is said, not taken for a NIP.',
  make: () =>
    xlsx({
      Data: [
        ['NIP/NIPPPK', 'Nama', 'OPD'],
        [nip.ahmad, 'Ahmad Contoh, S.E.', 'Dinas Kesehatan'],
        [nik.joko, 'Joko Honorer', 'Dinas Kesehatan'],
      ],
    }),
} satisfies CorpusCase
