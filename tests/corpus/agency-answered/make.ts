import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'

export default {
  says: 'A name that was answered is taken; one answered as none is set aside and asked no more.',
  given: { answers: { 'agency:dinas kesehtan': 'dinkes', 'agency:paguyuban contoh': '-' } },
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama', 'OPD', 'Status Kepegawaian'],
        ['198501012010011011', 'Satu Contoh', 'Dinas Kesehtan', null],
        ['198501012010011012', 'Dua Contoh', 'Paguyuban Contoh', null],
      ],
    }),
} satisfies CorpusCase
