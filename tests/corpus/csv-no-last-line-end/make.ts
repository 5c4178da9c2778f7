import { bytesOf } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'
import { lines } from '../hostile-files.ts'

export default {
  says: 'The last line needs no end.',
  fileName: 'data per 30 November 2025.csv',
  make: () => bytesOf(lines.map(line => line.join(';')).join('\n')),
} satisfies CorpusCase
