import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'An amount no tariff explains is accepted with a warning; twelve months ahead are explained.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'NIK', 'Iuran'],
        [nip.ahmad, nik.sri, 20000],
        [nip.ahmad, nik.joko, 201600],
        [nip.ahmad, nik.wati, 36800],
      ],
    }),
} satisfies CorpusCase
