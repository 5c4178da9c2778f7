import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A file with NIP and NIK is never a roster, however many columns of one it has.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama', 'OPD', 'Jabatan', 'Golongan', 'Status Kepegawaian', 'NIK'],
        [nip.ahmad, 'Ahmad Contoh', 'Dinas Kesehatan', 'Analis', 'III/a', 'PNS', nik.sri],
      ],
    }),
} satisfies CorpusCase
