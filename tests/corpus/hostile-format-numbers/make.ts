import { zipSync } from 'fflate'
import { bytesOf } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'

export default {
  says: 'Another format is refused by its name, whatever the file is called.',
  make: () => zipSync({ 'Index/Document.iwa': bytesOf('x') }, { mtime: '2025-11-30' }),
} satisfies CorpusCase
