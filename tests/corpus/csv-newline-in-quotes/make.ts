import { bytesOf } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'
import { lines } from '../hostile-files.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A line end inside quotes belongs to its field, and the rows below keep their line numbers.',
  fileName: 'data per 30 November 2025.csv',
  make: () =>
    bytesOf(
      `NIP;Nama ASN;NIK;Nama Pekerja\r\n${nip.ahmad};Ahmad Contoh;${nik.sri};"Sri\r\nUmpama"\r\n${lines[2].join(';')}\r\n`,
    ),
} satisfies CorpusCase
