import type { CorpusCase } from '../corpus-case.ts'
import { workbook } from '../hostile-files.ts'

export default {
  says: 'A number format of nothing but open brackets is judged in linear time.',
  make: () =>
    workbook({
      styles: `<numFmts><numFmt numFmtId="170" formatCode="${'['.repeat(200_000)}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs>`,
    }),
} satisfies CorpusCase
