import { zipSync } from 'fflate'
import type { CorpusCase } from '../corpus-case.ts'
import { workbook } from '../hostile-files.ts'

export default {
  says: 'A workbook packed into a zip once more is refused as a zip.',
  make: () => zipSync({ 'data.xlsx': workbook() }, { mtime: '2025-11-30' }),
} satisfies CorpusCase
