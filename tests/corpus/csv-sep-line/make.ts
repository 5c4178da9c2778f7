import { bytesOf } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'
import { delimited, joined } from '../hostile-files.ts'

export default {
  says: 'A sep= line names the delimiter and counts as a line.',
  fileName: 'data per 30 November 2025.csv',
  make: () => joined(bytesOf('sep=;\r\n'), delimited(';')),
} satisfies CorpusCase
