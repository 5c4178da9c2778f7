import type { CorpusCase } from '../corpus-case.ts'
import { cell, lines, sheetData, workbook } from '../hostile-files.ts'

export default {
  says: 'A row with a number no sheet has is damage.',
  make: () => workbook({ sheetData: sheetData(lines, `<row r="x">${cell('x')}</row>`) }),
} satisfies CorpusCase
