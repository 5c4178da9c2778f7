import type { CorpusCase } from '../corpus-case.ts'
import { gap, xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Blank rows in the middle end nothing.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        [nip.ahmad, 'Ahmad Contoh', nik.sri],
        ...gap(40),
        [nip.citra, 'Citra Andai', nik.wati],
      ],
    }),
} satisfies CorpusCase
