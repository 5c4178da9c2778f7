import type { CorpusCase } from '../corpus-case.ts'
import { lines, sheetData, workbook } from '../hostile-files.ts'

export default {
  says: 'A number written for programmers is no address of a cell.',
  make: () => workbook({ sheetData: sheetData(lines, `<row r="5"><c r="0x10"><v>1</v></c></row>`) }),
} satisfies CorpusCase
