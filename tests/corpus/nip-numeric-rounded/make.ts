import type { CorpusCase } from '../corpus-case.ts'
import { num, xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'A number written in full after rounding (…008 for …002) is known by its being a float, and completed.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        [num('198501012010011008'), 'Rudi Misal', nik.sri],
      ],
    }),
} satisfies CorpusCase
