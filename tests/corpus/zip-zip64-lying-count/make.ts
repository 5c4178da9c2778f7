import type { CorpusCase } from '../corpus-case.ts'
import { asZip64, workbook } from '../hostile-files.ts'

export default {
  says: 'A zip64 record that claims another number of entries is damage.',
  make: () => asZip64(workbook(), 3n),
} satisfies CorpusCase
