import type { CorpusCase } from '../corpus-case.ts'
import { sheetData, workbook } from '../hostile-files.ts'

export default {
  says: 'A sheet that ends in the middle of a row is damaged, even where the zip around it is whole.',
  make: () => workbook({ sheet: `<worksheet><sheetData>${sheetData()}<row r="4"><c r="A4"><v>19` }),
} satisfies CorpusCase
