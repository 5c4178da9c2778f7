import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'An export of members with birthday, mother and marital status: none of them is taken for what is looked for.',
  make: () =>
    xlsx({
      TK: [
        [
          'NIK',
          'NAMA LENGKAP',
          'TEMPAT LAHIR',
          'TANGGAL LAHIR',
          'NAMA IBU KANDUNG',
          'STATUS KAWIN',
          'STATUS KEPESERTAAN',
          'KPJ',
        ],
        [nik.sri, 'SRI UMPAMA', 'SEMARANG', '15-05-1990', 'IBU CONTOH', 'K', 'AKTIF', '25012345678'],
      ],
    }),
} satisfies CorpusCase
