import { zipSync } from 'fflate'
import { bytesOf } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'

export default {
  says: 'A zip without a workbook part is no workbook.',
  make: () => zipSync({ 'xl/worksheets/sheet1.xml': bytesOf('<worksheet/>') }, { mtime: '2025-11-30' }),
} satisfies CorpusCase
