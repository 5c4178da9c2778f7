import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Who says that a sheet has no such column leaves that sheet out, not the file.',
  given: { answers: { 'column:nip': '-' } },
  make: () =>
    xlsx({
      Pendaftaran: [
        ['NIP', 'NIK Pekerja', 'Nama ASN'],
        [nip.ahmad, nik.sri, 'Ahmad Contoh'],
      ],
      Arsip: [
        ['Donatur', 'NIK Pekerja', 'Nama ASN'],
        [nip.citra, nik.joko, 'Citra Andai'],
        [nip.dedi, nik.wati, 'Dedi Ibarat'],
      ],
    }),
} satisfies CorpusCase
