import type { CorpusCase } from '../corpus-case.ts'
import { delimited } from '../hostile-files.ts'

export default {
  says: 'Newlines alone end lines.',
  fileName: 'data per 30 November 2025.csv',
  make: () => delimited(';', 'utf-8', '\n'),
} satisfies CorpusCase
