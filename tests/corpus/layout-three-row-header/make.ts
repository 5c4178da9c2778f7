import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A header whose groups stand over two-row names: the lowest two rows are the header, what is above is title.',
  make: () =>
    xlsx({
      Data: {
        rows: [
          ['REKAPITULASI PENDAFTARAN', null, null, null],
          ['DATA ASN', null, 'DATA PEKERJA RENTAN', null],
          ['NIP', 'NAMA ASN', 'NIK', 'NAMA PEKERJA'],
          ['(1)', '(2)', '(3)', '(4)'],
          [nip.ahmad, 'Ahmad Contoh', nik.sri, 'Sri Umpama'],
        ],
        merges: ['A1:D1', 'A2:B2', 'C2:D2'],
      },
    }),
} satisfies CorpusCase
