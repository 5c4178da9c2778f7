import { bytesOf } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Quotes inside a field that nobody doubled are kept as they stand.',
  fileName: 'data per 30 November 2025.csv',
  make: () =>
    bytesOf(
      `NIP;Nama ASN;NIK;Nama Pekerja\n${nip.ahmad};Ahmad Contoh;${nik.sri};Sri "Toko" Umpama\n${nip.budiarti};Budiarti Umpama;${nik.joko};"Joko "Jo" Misal"\n`,
    ),
} satisfies CorpusCase
