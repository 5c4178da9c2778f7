import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'What is no phone number is kept as written and costs nothing.',
  make: () =>
    xlsx({
      Data: [
        ['Timestamp', 'NIP', 'Nama ASN', 'NIK Pekerja', 'Nama Pekerja', 'No HP', 'Iuran'],
        [null, nip.ahmad, null, nik.sri, null, 'tidak punya HP', null],
        [null, nip.ahmad, null, nik.joko, null, '-', null],
      ],
    }),
} satisfies CorpusCase
