import type { CorpusCase } from '../corpus-case.ts'
import { changed, flip, workbook } from '../hostile-files.ts'

export default {
  says: 'One flipped bit in the directory is damage.',
  make: () => changed(workbook(), (view, sheet) => flip(view, sheet.directory + 1)),
} satisfies CorpusCase
