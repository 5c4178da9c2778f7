import type { CorpusCase } from '../corpus-case.ts'
import { cell, lines, sheetData, workbook } from '../hostile-files.ts'

export default {
  says: 'A row that begins inside another is damage.',
  make: () => workbook({ sheetData: `<row r="1">${lines[0].map(cell).join('')}${sheetData(lines)}` }),
} satisfies CorpusCase
