import type { CorpusCase } from '../corpus-case.ts'
import { changed, setBoth, workbook } from '../hostile-files.ts'

export default {
  says: 'An entry said to be longer than it is runs into its neighbour.',
  make: () =>
    changed(workbook({ more: { 'xl/later.xml': 'x'.repeat(500) } }, 0), (view, sheet) => {
      setBoth(view, sheet, 'packedSize', sheet.packedSize + 40)
      setBoth(view, sheet, 'size', sheet.packedSize + 40)
    }),
} satisfies CorpusCase
