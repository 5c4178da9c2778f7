import type { CorpusCase } from '../corpus-case.ts'
import { workbook } from '../hostile-files.ts'

export default {
  says: 'An entry with an absolute path is suspicious.',
  make: () => workbook({ more: { '/etc/passwd': 'x' } }),
} satisfies CorpusCase
