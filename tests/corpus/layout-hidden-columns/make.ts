import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Hidden columns are read, with a notice.',
  make: () =>
    xlsx({
      Data: {
        rows: [
          ['NIP', 'Nama ASN', 'NIK Pekerja'],
          [nip.ahmad, 'Ahmad Contoh', nik.sri],
          [nip.citra, 'Citra Andai', nik.wati],
        ],
        hiddenColumns: [3, 3],
      },
    }),
} satisfies CorpusCase
