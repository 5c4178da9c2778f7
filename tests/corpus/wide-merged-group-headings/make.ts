import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Merged headings "Data ASN | Data Pekerja Rentan 1 | Data Pekerja Rentan 2" number the groups below them.',
  make: () =>
    xlsx({
      Form: {
        rows: [
          ['No', 'Data ASN', null, 'Data Pekerja Rentan 1', null, null, 'Data Pekerja Rentan 2', null, null],
          [null, 'NIP', 'Nama', 'Nama', 'NIK', 'No HP', 'Nama', 'NIK', 'No HP'],
          [1, nip.ahmad, 'Ahmad Contoh', 'Sri Umpama', nik.sri, '081200011122', 'Joko Misal', nik.joko, null],
        ],
        merges: ['B1:C1', 'D1:F1', 'G1:I1'],
      },
    }),
} satisfies CorpusCase
