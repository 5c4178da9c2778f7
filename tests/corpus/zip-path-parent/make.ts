import type { CorpusCase } from '../corpus-case.ts'
import { workbook } from '../hostile-files.ts'

export default {
  says: 'An entry that leads out of the file is suspicious.',
  make: () => workbook({ more: { 'xl/../../up.xml': 'x' } }),
} satisfies CorpusCase
