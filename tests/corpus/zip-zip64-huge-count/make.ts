import type { CorpusCase } from '../corpus-case.ts'
import { asZip64, workbook } from '../hostile-files.ts'

export default {
  says: 'A zip64 record that claims billions of entries is suspicious, and no memory is set aside for them.',
  make: () => asZip64(workbook(), 1n << 40n),
} satisfies CorpusCase
