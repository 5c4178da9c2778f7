import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'A worker who only shares birthday and sex with an ASN is nobody special.',
  make: () =>
    xlsx({
      Data: [
        ['Timestamp', 'NIP', 'Nama ASN', 'NIK Pekerja', 'Nama Pekerja', 'No HP', 'Iuran'],
        [null, nip.ahmad, null, '3374014202900003', 'Warti Andai', null, null],
        [null, nip.ahmad, null, '3374010202900004', 'Budiarti Umpama', null, null],
        [null, nip.ahmad, null, '3374014202900005', null, null, null],
      ],
    }),
} satisfies CorpusCase
