import type { CorpusCase } from '../corpus-case.ts'
import { changed, setBoth, workbook } from '../hostile-files.ts'

export default {
  says: 'An entry said to reach beyond the end of the file is cut off.',
  make: () =>
    changed(workbook({}, 0), (view, sheet) => {
      setBoth(view, sheet, 'packedSize', 50_000_000)
      setBoth(view, sheet, 'size', 50_000_000)
    }),
} satisfies CorpusCase
