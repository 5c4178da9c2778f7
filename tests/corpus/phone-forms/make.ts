import type { CorpusCase } from '../corpus-case.ts'
import { num, xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Phones with blanks, dashes or brackets are accepted; without 0, with 62 or +62 they are repaired to 08…',
  make: () =>
    xlsx({
      Data: [
        ['Timestamp', 'NIP', 'Nama ASN', 'NIK Pekerja', 'Nama Pekerja', 'No HP', 'Iuran'],
        [null, nip.ahmad, null, nik.sri, null, '0812-0001-1122', null],
        [null, nip.ahmad, null, nik.joko, null, '+62 812 0001 1123', null],
        [null, nip.ahmad, null, nik.wati, null, num('81200011124'), null],
        [null, nip.ahmad, null, nik.tono, null, '6281200011125', null],
      ],
    }),
} satisfies CorpusCase
