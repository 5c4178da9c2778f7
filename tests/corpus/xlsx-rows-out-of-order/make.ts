import type { CorpusCase } from '../corpus-case.ts'
import { cell, lines, workbook } from '../hostile-files.ts'

export default {
  says: 'Rows that stand out of order in the file are the rows their numbers say.',
  make: () =>
    workbook({
      sheetData: [1, 3, 2].map(row => `<row r="${row}">${lines[row - 1]?.map(cell).join('')}</row>`).join(''),
    }),
} satisfies CorpusCase
