import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A gap between groups changes nothing: groups 1 and 3 are two records.',
  make: () =>
    xlsx({
      Form: [
        ['NIP', 'Nama ASN', 'Nama Pekerja 1', 'NIK 1', 'Nama Pekerja 2', 'NIK 2', 'Nama Pekerja 3', 'NIK 3'],
        [nip.ahmad, 'Ahmad Contoh', 'Sri Umpama', nik.sri, null, null, 'Joko Misal', nik.joko],
      ],
    }),
} satisfies CorpusCase
