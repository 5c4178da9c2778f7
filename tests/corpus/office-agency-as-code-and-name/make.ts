import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'

export default {
  says: 'Agencies written with their code in front or their city behind are known.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama', 'OPD'],
        ['198501012010011011', 'Satu Contoh', '1.02.01 - Dinas Kesehatan'],
        ['198501012010011012', 'Dua Contoh', 'Dinas Kesehatan (Kota Semarang)'],
        ['198501012010011013', 'Tiga Contoh', 'DINAS KESEHATAN - UPTD PUSKESMAS TUGU'],
      ],
    }),
} satisfies CorpusCase
