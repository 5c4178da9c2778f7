import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'A NIK in the column of NIP is set aside, and said so.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        [nik.joko, 'Ahmad Contoh', nik.sri],
      ],
    }),
} satisfies CorpusCase
