import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Subtotals and the total are no data; they agree with the sums, so nothing is said.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja', 'Iuran'],
        [nip.ahmad, 'Ahmad Contoh', nik.sri, 16800],
        [nip.ahmad, 'Ahmad Contoh', nik.joko, 16800],
        ['SUB TOTAL', null, null, 33600],
        [nip.citra, 'Citra Andai', nik.wati, 16800],
        ['Sub Jumlah', null, null, 16800],
        ['JUMLAH', null, null, 50400],
        ['Grand Total', null, null, 'Rp 50.400,-'],
      ],
    }),
} satisfies CorpusCase
