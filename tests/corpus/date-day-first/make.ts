import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: '01/03/2025 is the first of March, whatever parts day, month and year.',
  make: () =>
    xlsx({
      Data: [
        ['Tanggal Daftar', 'NIP', 'NIK'],
        ['01/03/2025', nip.ahmad, nik.sri],
        ['1-3-2025', nip.ahmad, nik.joko],
        ['01.03.25', nip.ahmad, nik.wati],
        ['2025-03-01', nip.ahmad, nik.tono],
        ['20250301', nip.ahmad, '3374012512920001'],
      ],
    }),
} satisfies CorpusCase
