import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Each filled group of a wide form is a row read and a record; empty groups are nothing.',
  make: () =>
    xlsx({
      Form: [
        ['NIP', 'Nama ASN', 'Nama Pekerja 1', 'NIK 1', 'Nama Pekerja 2', 'NIK 2', 'Nama Pekerja 3', 'NIK 3'],
        [nip.ahmad, 'Ahmad Contoh', 'Sri Umpama', nik.sri, 'Joko Misal', nik.joko, null, '-'],
        [nip.citra, 'Citra Andai', 'Wati Contoh', nik.wati],
      ],
    }),
} satisfies CorpusCase
