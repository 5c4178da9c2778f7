import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Titles, degrees, case and the spellings of Muhammad make no other name.',
  make: () =>
    xlsx({
      Data: [
        ['Timestamp', 'NIP', 'Nama ASN', 'NIK Pekerja', 'Nama Pekerja', 'No HP', 'Iuran'],
        [null, nip.dedi, 'H. MOH. DEDI IBARAT, S.Sos', nik.sri, null, null, null],
        [null, nip.ahmad, 'ahmad contoh SE', nik.joko, null, null, null],
        [null, nip.citra, 'Citra  Andai A.Md', nik.wati, null, null, null],
      ],
    }),
} satisfies CorpusCase
