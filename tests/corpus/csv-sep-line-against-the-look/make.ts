import { bytesOf } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'
import { lines } from '../hostile-files.ts'

export default {
  says: 'A sep= line is obeyed, even where commas are more.',
  fileName: 'data per 30 November 2025.csv',
  make: () =>
    bytesOf(
      `\ufeff"sep=|"\n${lines
        .map(line => line.join('|'))
        .join('\n')
        .replaceAll(' ', ', ')}`,
    ),
} satisfies CorpusCase
