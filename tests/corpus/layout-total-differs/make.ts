import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A total row that is not the sum of what was read is ignored and said with both figures.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja', 'Iuran'],
        [nip.ahmad, 'Ahmad Contoh', nik.sri, 16800],
        [nip.citra, 'Citra Andai', nik.wati, 16800],
        ['TOTAL', null, null, 50400],
      ],
    }),
} satisfies CorpusCase
