import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'A number shown as 1.98501E+17 is set aside, whatever the decimal mark.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        ['1.98501E+17', 'Ahmad Contoh', nik.sri],
      ],
    }),
} satisfies CorpusCase
