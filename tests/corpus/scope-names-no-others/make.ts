import type { CorpusCase } from '../corpus-case.ts'
import { num, xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: "A secretary's damaged NIP that may be somebody's of another agency names nobody of it.",
  given: { agencyId: 'dinkes' },
  make: () =>
    xlsx({
      Data: [
        ['Timestamp', 'NIP', 'Nama ASN', 'NIK Pekerja', 'Nama Pekerja', 'No HP', 'Iuran'],
        [null, num('198808082014012000'), 'Siti Contoh', nik.sri, null, null, null],
      ],
    }),
} satisfies CorpusCase
