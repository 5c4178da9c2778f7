import { bytesOf } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'
import { joined, workbook } from '../hostile-files.ts'

export default {
  says: 'Bytes behind the end of the file are no part of any zip: something was appended to it.',
  make: () => joined(workbook(), bytesOf('\r\n--boundary--\r\n')),
} satisfies CorpusCase
