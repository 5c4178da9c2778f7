import { bytesOf } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'
import { lines } from '../hostile-files.ts'

export default {
  says: 'A file full of zero bytes that is no UTF-16 is no text.',
  fileName: 'data per 30 November 2025.csv',
  make: () =>
    bytesOf(
      lines
        .map(line => line.join(';'))
        .join('\n')
        .replace(/(.)(.)(.)/g, '$1$2$3\0\0'),
    ),
} satisfies CorpusCase
