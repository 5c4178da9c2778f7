import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

const header = ['NIP ASN', 'NIK Pekerja', 'Nama Pekerja']

export default {
  says: 'Forms gathered one sheet an agency are all read; the summary beside them is named and left out.',
  make: () =>
    xlsx({
      REKAP: [
        ['OPD', 'Jumlah'],
        ['Dinkes', 1],
        ['Disdik', 1],
      ],
      Dinkes: [header, [nip.ahmad, nik.sri, 'Sri Rekaan']],
      Disdik: [header, [nip.budiarti, nik.joko, 'Joko Rekaan']],
    }),
} satisfies CorpusCase
