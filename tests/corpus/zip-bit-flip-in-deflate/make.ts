import type { CorpusCase } from '../corpus-case.ts'
import { changed, flip, workbook } from '../hostile-files.ts'

export default {
  says: 'One flipped bit in the packed data is damage.',
  make: () => changed(workbook(), (view, sheet) => flip(view, sheet.data + Math.floor(sheet.packedSize / 2))),
} satisfies CorpusCase
