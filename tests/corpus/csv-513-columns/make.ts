import { bytesOf } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'
import { lines } from '../hostile-files.ts'

export default {
  says: 'More than 512 columns are refused.',
  fileName: 'data per 30 November 2025.csv',
  make: () => bytesOf(`${lines[0].join(';')}${';x'.repeat(509)}\n${lines[1].join(';')}\n`),
} satisfies CorpusCase
