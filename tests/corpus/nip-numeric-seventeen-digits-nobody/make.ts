import type { CorpusCase } from '../corpus-case.ts'
import { num, xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'A number with an exponent has lost its 18th digit whatever the others look like: without anybody who fits it is set aside.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        [num('1.9860404201201201E+17'), 'Entah Siapa', nik.sri],
      ],
    }),
} satisfies CorpusCase
