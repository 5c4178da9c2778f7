import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: "A repeat with other values is said, with the place of the row that doesn't stand.",
  make: () =>
    xlsx({
      Data: [
        ['Timestamp', 'NIP', 'Nama ASN', 'NIK Pekerja', 'Nama Pekerja', 'No HP', 'Iuran'],
        ['03/11/2025 09:00:00', nip.ahmad, null, nik.sri, 'Sri Umpama', '081200011122', null],
        ['05/11/2025 10:00:00', nip.ahmad, null, nik.sri, 'Sri Umpama', '081299988877', null],
      ],
    }),
} satisfies CorpusCase
