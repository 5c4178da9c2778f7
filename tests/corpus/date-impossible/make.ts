import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A day no calendar has costs the row.',
  make: () =>
    xlsx({
      Data: [
        ['Tanggal Daftar', 'NIP', 'NIK'],
        ['31/02/2025', nip.ahmad, nik.sri],
        ['29 Februari 2025', nip.ahmad, nik.joko],
      ],
    }),
} satisfies CorpusCase
