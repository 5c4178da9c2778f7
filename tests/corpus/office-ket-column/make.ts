import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A column "Ket." with remarks is left out and listed, even where it says who left.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'NIK', 'Ket.'],
        [nip.ahmad, nik.sri, 'sudah pindah'],
        [nip.citra, nik.joko, 'ok'],
      ],
    }),
} satisfies CorpusCase
