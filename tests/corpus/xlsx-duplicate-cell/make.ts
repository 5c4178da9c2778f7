import type { CorpusCase } from '../corpus-case.ts'
import { lines, sheetData, workbook } from '../hostile-files.ts'

export default {
  says: 'An address that comes twice loses neither content: the second stands as another row of that number.',
  make: () =>
    workbook({
      sheetData: sheetData(
        lines,
        `<row r="4"><c r="A4"><v>1</v></c><c r="A4" t="inlineStr"><is><t>catatan</t></is></c></row>`,
      ),
    }),
} satisfies CorpusCase
