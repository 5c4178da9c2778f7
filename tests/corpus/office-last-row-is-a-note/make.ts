import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A note below the table that holds a number is no data, nor is a "dst." for the rest.',
  make: () =>
    xlsx({
      Data: [
        ['No', 'NIP', 'NIK'],
        [1, nip.ahmad, nik.sri],
        ['dst.'],
        ['Catatan: data 1.250 pekerja lain menyusul'],
        ['Sumber : BKPP Kota Semarang, 2025'],
      ],
    }),
} satisfies CorpusCase
