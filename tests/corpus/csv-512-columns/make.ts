import { bytesOf } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'
import { lines } from '../hostile-files.ts'

export default {
  says: '512 columns are read, and those nobody knows are listed.',
  fileName: 'data per 30 November 2025.csv',
  make: () =>
    bytesOf(`${lines[0].join(';')}${';x'.repeat(508)}\n${lines[1].join(';')}\n${lines[2].join(';')}\n`),
} satisfies CorpusCase
