import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'One NIK under two sponsors: both accepted, both flagged.',
  make: () =>
    xlsx({
      Data: [
        ['Timestamp', 'NIP', 'Nama ASN', 'NIK Pekerja', 'Nama Pekerja', 'No HP', 'Iuran'],
        [null, nip.ahmad, null, nik.sri, null, null, null],
        [null, nip.citra, null, nik.sri, null, null, null],
      ],
    }),
} satisfies CorpusCase
