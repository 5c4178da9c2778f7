import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'

export default {
  says: 'Schools, health centres, kelurahan and bagian roll up to their agency, and are kept as written.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama', 'OPD', 'Status Kepegawaian'],
        ['198501012010011011', 'Satu Contoh', 'SD Negeri Tugurejo 01', null],
        ['198501012010011012', 'Dua Contoh', 'UPTD Puskesmas Mangkang', null],
        ['198501012010011013', 'Tiga Contoh', 'Kelurahan Mangkang Kulon', null],
        ['198501012010011014', 'Empat Contoh', 'Bagian Hukum', null],
      ],
    }),
} satisfies CorpusCase
