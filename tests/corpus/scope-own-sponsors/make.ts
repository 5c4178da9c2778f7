import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A secretary loads registrations of their own ASN only; others are set aside, on the roster or not.',
  given: { agencyId: 'dinkes' },
  make: () =>
    xlsx({
      Data: [
        ['Timestamp', 'NIP', 'Nama ASN', 'NIK Pekerja', 'Nama Pekerja', 'No HP', 'Iuran'],
        [null, nip.ahmad, null, nik.sri, null, null, null],
        [null, nip.budiarti, null, nik.joko, null, null, null],
        [null, nip.nobody, null, nik.wati, null, null, null],
      ],
    }),
} satisfies CorpusCase
