import { bytesOf } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'

export default {
  says: 'A file of nothing but line ends is empty.',
  fileName: 'data per 30 November 2025.csv',
  make: () => bytesOf('\r\n\r\n\n'),
} satisfies CorpusCase
