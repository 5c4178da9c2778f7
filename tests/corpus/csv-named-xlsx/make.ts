import type { CorpusCase } from '../corpus-case.ts'
import { delimited } from '../hostile-files.ts'

export default {
  says: 'Delimited text that is called .xlsx is read by its content.',
  make: () => delimited(','),
} satisfies CorpusCase
