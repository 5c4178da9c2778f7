import type { CorpusCase } from '../corpus-case.ts'
import { changed, workbook } from '../hostile-files.ts'

export default {
  says: 'Sizes that differ between the two headers of an entry are damage: readers would differ.',
  make: () => changed(workbook(), (view, sheet) => view.setUint32(sheet.local + 22, 7, true)),
} satisfies CorpusCase
