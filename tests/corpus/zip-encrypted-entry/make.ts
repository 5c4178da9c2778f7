import type { CorpusCase } from '../corpus-case.ts'
import { changed, workbook } from '../hostile-files.ts'

export default {
  says: 'An entry with the mark of encryption is refused as protected by a password.',
  make: () => changed(workbook(), (view, sheet) => view.setUint16(sheet.directory + 8, 1, true)),
} satisfies CorpusCase
