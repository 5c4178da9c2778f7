import type { CorpusCase } from '../corpus-case.ts'
import { day, xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A workbook that counts days from 1904 is read so.',
  make: () =>
    xlsx(
      {
        Data: [
          ['Tanggal Daftar', 'NIP', 'NIK'],
          [day(44500), nip.ahmad, nik.sri],
        ],
      },
      { date1904: true },
    ),
} satisfies CorpusCase
