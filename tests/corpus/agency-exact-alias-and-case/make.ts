import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'

export default {
  says: 'Agencies are known by name, short name and alias, in any case, with or without "Kota Semarang".',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama', 'OPD', 'Status Kepegawaian'],
        ['198501012010011011', 'Satu Contoh', 'DINAS KESEHATAN KOTA SEMARANG', null],
        ['198501012010011012', 'Dua Contoh', 'DKK', null],
        ['198501012010011013', 'Tiga Contoh', 'Kec. Tugu', null],
        ['198501012010011014', 'Empat Contoh', 'setda', null],
      ],
    }),
} satisfies CorpusCase
