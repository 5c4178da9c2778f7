import { bytesOf } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'
import { lines } from '../hostile-files.ts'

export default {
  says: 'Zero bytes inside a field, as broken exports leave them, are cleaned away.',
  fileName: 'data per 30 November 2025.csv',
  make: () =>
    bytesOf(
      `${lines
        .map(line => line.join(';'))
        .join('\n')
        .replace('Sri', 'S\0ri')}\n`,
    ),
} satisfies CorpusCase
