import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik } from '../people.ts'

export default {
  says: 'The contract number of a PPPK is a NIP, with its own prefix.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        ['NI PPPK. 199206072024211005', 'Eko Seumpama', nik.sri],
      ],
    }),
} satisfies CorpusCase
