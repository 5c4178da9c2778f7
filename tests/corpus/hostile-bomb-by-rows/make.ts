import type { CorpusCase } from '../corpus-case.ts'
import { workbook } from '../hostile-files.ts'

export default {
  says: 'A hundred thousand equal rows are refused by their ratio before anything is unpacked.',
  unpacksAtMost: 0,
  make: () => workbook({ sheetData: '<row><c><v>1</v></c></row>'.repeat(100_000) }),
} satisfies CorpusCase
