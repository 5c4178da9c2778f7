import type { CorpusCase } from '../corpus-case.ts'
import { workbook } from '../hostile-files.ts'

export default {
  says: 'Entries that are stored and not packed are read all the same.',
  make: () => workbook({}, 0),
} satisfies CorpusCase
