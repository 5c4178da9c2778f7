import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'

export default {
  says: 'An agency of the province, another kabupaten or a ministry is set aside.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama', 'OPD', 'Status Kepegawaian'],
        ['198501012010011011', 'Satu Contoh', 'Dinas Kesehatan Provinsi Jawa Tengah', null],
        ['198501012010011012', 'Dua Contoh', 'Dinas Sosial Kabupaten Kendal', null],
        ['198501012010011013', 'Tiga Contoh', 'Kementerian Agama', null],
      ],
    }),
} satisfies CorpusCase
