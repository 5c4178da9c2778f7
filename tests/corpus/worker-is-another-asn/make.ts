import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'A worker with birthday, sex and name of anybody on the roster is an ASN: flagged.',
  make: () =>
    xlsx({
      Data: [
        ['Timestamp', 'NIP', 'Nama ASN', 'NIK Pekerja', 'Nama Pekerja', 'No HP', 'Iuran'],
        [null, nip.ahmad, null, '3374014202900003', 'Budiarti Umpama', null, null],
      ],
    }),
} satisfies CorpusCase
