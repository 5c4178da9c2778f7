import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Headers with line breaks, brackets and long explanations are still their columns.',
  make: () =>
    xlsx({
      Data: [
        [
          'No\nUrut',
          'NIP\n(18 digit)',
          'NIK Pekerja Rentan\n(16 digit sesuai KTP)',
          'Nama Pekerja Rentan\n(huruf kapital)',
          'Nominal Iuran\n(Rp/bulan)',
        ],
        [1, nip.ahmad, nik.sri, 'SRI UMPAMA', '16.800'],
      ],
    }),
} satisfies CorpusCase
