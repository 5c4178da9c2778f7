import type { CorpusCase } from '../corpus-case.ts'
import { workbook } from '../hostile-files.ts'

export default {
  says: 'Ten thousand styles are many, but harmless.',
  make: () => workbook({ styles: `<cellXfs>${'<xf numFmtId="0"/>'.repeat(10_000)}</cellXfs>` }),
} satisfies CorpusCase
