import { bytesOf } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'
import { lines } from '../hostile-files.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Text that begins like a formula is kept as text.',
  fileName: 'data per 30 November 2025.csv',
  make: () =>
    bytesOf(
      `${lines[0].join(';')}\n${nip.ahmad};Ahmad Contoh;${nik.sri};=HYPERLINK(1)\n${nip.budiarti};Budiarti Umpama;${nik.joko};@Joko\n`,
    ),
} satisfies CorpusCase
