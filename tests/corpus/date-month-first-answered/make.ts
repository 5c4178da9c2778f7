import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Once somebody said month first, the whole column is read so.',
  given: { answers: { 'order:timestamp': 'month-first' } },
  make: () =>
    xlsx({
      Data: [
        ['Tanggal Daftar', 'NIP', 'NIK'],
        ['11/25/2025', nip.ahmad, nik.sri],
        ['11/03/2025', nip.ahmad, nik.joko],
      ],
    }),
} satisfies CorpusCase
