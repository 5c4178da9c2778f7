import type { CorpusCase } from '../corpus-case.ts'
import { changed, workbook } from '../hostile-files.ts'

export default {
  says: 'An entry packed by a method nobody knows is refused, naming the method.',
  make: () => changed(workbook(), (view, sheet) => view.setUint16(sheet.directory + 10, 14, true)),
} satisfies CorpusCase
