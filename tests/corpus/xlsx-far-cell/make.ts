import type { CorpusCase } from '../corpus-case.ts'
import { lines, sheetData, workbook } from '../hostile-files.ts'

export default {
  says: 'A value in the last column a sheet can have is beyond the limit of columns.',
  make: () =>
    workbook({ sheetData: sheetData(lines, `<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`) }),
} satisfies CorpusCase
