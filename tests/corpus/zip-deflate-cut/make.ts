import type { CorpusCase } from '../corpus-case.ts'
import { changed, workbook } from '../hostile-files.ts'

export default {
  says: 'A deflate stream that ends before its end is damaged.',
  make: () =>
    changed(workbook(), (view, sheet) => {
      const half = Math.floor(sheet.packedSize / 2)
      for (let at = half; at < sheet.packedSize; at++) view.setUint8(sheet.data + at, 0)
    }),
} satisfies CorpusCase
