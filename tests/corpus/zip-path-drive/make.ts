import type { CorpusCase } from '../corpus-case.ts'
import { workbook } from '../hostile-files.ts'

export default {
  says: 'An entry with a drive and backslashes is suspicious.',
  make: () => workbook({ more: { 'C:\\x.xml': 'x' } }),
} satisfies CorpusCase
