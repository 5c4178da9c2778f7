import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A total written as words and an average below the table are no data.',
  make: () =>
    xlsx({
      Data: [
        ['No', 'NIP', 'Nama ASN', 'NIK', 'Iuran'],
        [1, nip.ahmad, 'Ahmad Contoh', nik.sri, 16800],
        [null, null, 'Jumlah', null, 16800],
        [null, null, 'Terbilang: enam belas ribu delapan ratus rupiah'],
        [null, null, 'Rata-rata', null, 16800],
      ],
    }),
} satisfies CorpusCase
