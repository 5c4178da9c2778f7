import type { CorpusCase } from '../corpus-case.ts'
import { day, xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Numeric cells are days counted from 1900, whether formatted as a day or not.',
  make: () =>
    xlsx({
      Data: [
        ['Tanggal Daftar', 'NIP', 'NIK'],
        [day(45962), nip.ahmad, nik.sri],
        [45962, nip.ahmad, nik.joko],
        [day(45962.5), nip.ahmad, nik.wati],
      ],
    }),
} satisfies CorpusCase
