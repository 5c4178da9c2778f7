import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'A sponsor without any worker is set aside.',
  make: () =>
    xlsx({
      Form: [
        ['NIP', 'Nama ASN', 'Nama Pekerja 1', 'NIK 1', 'Nama Pekerja 2', 'NIK 2', 'Nama Pekerja 3', 'NIK 3'],
        [nip.ahmad, 'Ahmad Contoh', null, null, null, null],
      ],
    }),
} satisfies CorpusCase
