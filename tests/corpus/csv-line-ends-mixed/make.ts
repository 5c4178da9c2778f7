import { bytesOf } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'
import { lines } from '../hostile-files.ts'

export default {
  says: 'Line ends of every sort in one file end lines.',
  fileName: 'data per 30 November 2025.csv',
  make: () => bytesOf(lines.map((line, at) => line.join(';') + ['\r', '\n', '\r\n'][at]).join('')),
} satisfies CorpusCase
