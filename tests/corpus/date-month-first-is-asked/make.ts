import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A column with days that only exist month first is a question; those rows wait set aside.',
  make: () =>
    xlsx({
      Data: [
        ['Tanggal Daftar', 'NIP', 'NIK'],
        ['11/25/2025', nip.ahmad, nik.sri],
        ['11/03/2025', nip.ahmad, nik.joko],
      ],
    }),
} satisfies CorpusCase
