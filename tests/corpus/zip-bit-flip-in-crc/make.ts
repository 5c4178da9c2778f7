import type { CorpusCase } from '../corpus-case.ts'
import { changed, flip, workbook } from '../hostile-files.ts'

export default {
  says: 'One flipped bit in the CRC-32 is damage, although the data is whole.',
  make: () => changed(workbook(), (view, sheet) => flip(view, sheet.directory + 16)),
} satisfies CorpusCase
