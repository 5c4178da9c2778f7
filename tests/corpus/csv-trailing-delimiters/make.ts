import { bytesOf } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'
import { lines } from '../hostile-files.ts'

export default {
  says: 'Delimiters without content behind the last column are nothing, however many.',
  fileName: 'data per 30 November 2025.csv',
  make: () => bytesOf(lines.map(line => `${line.join(';')}${';'.repeat(700)} ;`).join('\n')),
} satisfies CorpusCase
