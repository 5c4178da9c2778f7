import type { CorpusCase } from '../corpus-case.ts'
import { num, xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'Excel keeps 15 digits of a typed NIP but writes the nearest double with 17: …11010 is no number anybody has.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        [num('1.9850101201001101E+17'), 'Rudi Misal', nik.sri],
      ],
    }),
} satisfies CorpusCase
