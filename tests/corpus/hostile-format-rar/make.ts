import { bytesOf } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'

export default {
  says: 'Another format is refused by its name, whatever the file is called.',
  make: () => bytesOf('Rar!\u001a\u0007'),
} satisfies CorpusCase
