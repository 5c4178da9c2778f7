import { bytesOf } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'
import { lines } from '../hostile-files.ts'

export default {
  says: 'The character old programs end a text file with is no row.',
  fileName: 'data per 30 November 2025.csv',
  make: () => bytesOf(`${lines.map(line => line.join(';')).join('\r\n')}\r\n\u001a`),
} satisfies CorpusCase
