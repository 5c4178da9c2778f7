import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'The same NIP and NIK again: the latest timestamp stands wherever it is, the others are repeats.',
  make: () =>
    xlsx({
      Data: [
        ['Timestamp', 'NIP', 'Nama ASN', 'NIK Pekerja', 'Nama Pekerja', 'No HP', 'Iuran'],
        ['05/11/2025 10:00:00', nip.ahmad, null, nik.sri, 'Sri Umpama', null, null],
        ['03/11/2025 09:00:00', nip.ahmad, null, nik.sri, 'Sri Umpama', null, null],
        ['04/11/2025 09:00:00', nip.ahmad, null, nik.sri, 'Sri Umpama', null, null],
      ],
    }),
} satisfies CorpusCase
