import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Of two phones the first is kept, the second noted.',
  make: () =>
    xlsx({
      Data: [
        ['Timestamp', 'NIP', 'Nama ASN', 'NIK Pekerja', 'Nama Pekerja', 'No HP', 'Iuran'],
        [null, nip.ahmad, null, nik.sri, null, '081200011122 / 085600022233', null],
      ],
    }),
} satisfies CorpusCase
