import type { CorpusCase } from '../corpus-case.ts'
import { delimited } from '../hostile-files.ts'

export default {
  says: 'Returns alone end lines in UTF-16 too.',
  fileName: 'data per 30 November 2025.csv',
  make: () => delimited('\t', 'utf-16le-bom', '\r'),
} satisfies CorpusCase
