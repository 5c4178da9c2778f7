import type { CorpusCase } from '../corpus-case.ts'
import { changed, flip, workbook } from '../hostile-files.ts'

export default {
  says: 'One flipped bit in the header before the data is damage.',
  make: () => changed(workbook(), (view, sheet) => flip(view, sheet.local)),
} satisfies CorpusCase
