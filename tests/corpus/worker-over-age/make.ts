import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A worker of 65 or older at registration is accepted and flagged as not eligible; if a member already, that is noted.',
  make: () =>
    xlsx({
      Data: [
        ['Timestamp', 'NIP', 'Nama ASN', 'NIK Pekerja', 'Nama Pekerja', 'No HP', 'Iuran'],
        ['01/11/2025', nip.ahmad, null, nik.parto, null, null, null],
        ['01/11/2025', nip.ahmad, null, nik.mbahRejo, null, null, null],
      ],
    }),
} satisfies CorpusCase
