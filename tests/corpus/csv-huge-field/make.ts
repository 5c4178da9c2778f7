import { bytesOf } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'
import { lines } from '../hostile-files.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A field of a million letters costs its row, and no other.',
  fileName: 'data per 30 November 2025.csv',
  make: () =>
    bytesOf(
      `${lines.map(line => line.join(';')).join('\n')}\n${nip.citra};Citra Andai;${nik.wati};${'x'.repeat(1_000_000)}\n`,
    ),
} satisfies CorpusCase
