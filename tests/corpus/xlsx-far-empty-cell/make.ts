import type { CorpusCase } from '../corpus-case.ts'
import { lines, sheetData, workbook } from '../hostile-files.ts'

export default {
  says: 'A cell far out that is formatted but empty, or holds a blank, is nothing.',
  make: () =>
    workbook({
      sheetData: sheetData(
        lines,
        `<row r="1048576"><c r="XFC1048576" s="0"/><c r="XFD1048576" t="inlineStr"><is><t> </t></is></c></row>`,
      ),
    }),
} satisfies CorpusCase
