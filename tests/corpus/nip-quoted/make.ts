import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'Quotes and a stray equals sign that kept the digits in a CSV are no part of them.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        ['="198501012010011001"', 'Ahmad Contoh', nik.sri],
      ],
    }),
} satisfies CorpusCase
