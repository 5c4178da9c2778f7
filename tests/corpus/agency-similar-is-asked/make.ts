import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'

export default {
  says: 'A name that is only similar is proposed, asked once, and its rows wait set aside.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama', 'OPD', 'Status Kepegawaian'],
        ['198501012010011011', 'Satu Contoh', 'Dinas Kesehtan', null],
        ['198501012010011012', 'Dua Contoh', 'DINAS KESEHTAN', null],
      ],
    }),
} satisfies CorpusCase
