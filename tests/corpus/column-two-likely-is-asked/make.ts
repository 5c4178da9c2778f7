import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Two headers that hold the words of a required column: neither is taken, it is asked which.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'NIK (KTP lama)', 'NIK (KTP elektronik)', 'Nama Pekerja'],
        [nip.ahmad, nik.joko, nik.sri, 'Sri Umpama'],
      ],
    }),
} satisfies CorpusCase
