import type { CorpusCase } from '../corpus-case.ts'
import { asZip64, workbook } from '../hostile-files.ts'

export default {
  says: 'A zip64 end record is as good as the usual one.',
  make: () => asZip64(workbook()),
} satisfies CorpusCase
