import type { CorpusCase } from '../corpus-case.ts'
import { lines, sheetData, workbook } from '../hostile-files.ts'

export default {
  says: 'A cell whose address is none is damage: nobody knows what it belongs to.',
  make: () => workbook({ sheetData: sheetData(lines, `<row r="5"><c r="5"><v>1</v></c></row>`) }),
} satisfies CorpusCase
