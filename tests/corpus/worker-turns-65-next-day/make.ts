import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'A worker who is 64 on the day of registration is eligible.',
  make: () =>
    xlsx({
      Data: [
        ['Timestamp', 'NIP', 'Nama ASN', 'NIK Pekerja', 'Nama Pekerja', 'No HP', 'Iuran'],
        ['01/11/2025', nip.ahmad, null, '3374010211600003', null, null, null],
      ],
    }),
} satisfies CorpusCase
