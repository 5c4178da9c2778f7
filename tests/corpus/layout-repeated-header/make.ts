import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A header printed again on every page is no data.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        [nip.ahmad, 'Ahmad Contoh', nik.sri],
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        [nip.citra, 'Citra Andai', nik.wati],
      ],
    }),
} satisfies CorpusCase
