import type { CorpusCase } from '../corpus-case.ts'
import { lines, sheetData, workbook } from '../hostile-files.ts'

export default {
  says: 'A cell that points at a shared string there is none of is damage: it would silently be empty.',
  make: () =>
    workbook({
      strings: '<si><t>a</t></si>',
      sheetData: sheetData(lines, '<row r="4"><c t="s"><v>1</v></c></row>'),
    }),
} satisfies CorpusCase
