import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A page break that prints title and header again: both are ignored.',
  make: () =>
    xlsx({
      Data: [
        ['DAFTAR PEKERJA RENTAN'],
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        [nip.ahmad, 'Ahmad Contoh', nik.sri],
        ['DAFTAR PEKERJA RENTAN'],
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        ['(1)', '(2)', '(3)'],
        [nip.citra, 'Citra Andai', nik.wati],
      ],
    }),
} satisfies CorpusCase
