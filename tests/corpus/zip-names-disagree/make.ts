import type { CorpusCase } from '../corpus-case.ts'
import { changed, workbook } from '../hostile-files.ts'

export default {
  says: 'Names that differ between the two headers of an entry are damage.',
  make: () => changed(workbook(), (view, sheet) => view.setUint8(sheet.local + 30, 'y'.charCodeAt(0))),
} satisfies CorpusCase
