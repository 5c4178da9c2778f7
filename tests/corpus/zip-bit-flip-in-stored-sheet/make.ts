import type { CorpusCase } from '../corpus-case.ts'
import { changed, flip, workbook } from '../hostile-files.ts'

export default {
  says: 'One flipped bit in a digit of a stored sheet is damage, not another NIP.',
  make: () => changed(workbook({}, 0), (view, sheet) => flip(view, sheet.data + 400, 0)),
} satisfies CorpusCase
