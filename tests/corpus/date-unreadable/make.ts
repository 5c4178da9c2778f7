import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A text that is no day at all leaves the row without one, with a warning.',
  make: () =>
    xlsx({
      Data: [
        ['Tanggal Daftar', 'NIP', 'NIK'],
        ['minggu lalu', nip.ahmad, nik.sri],
      ],
    }),
} satisfies CorpusCase
