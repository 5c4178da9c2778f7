import type { CorpusCase } from '../corpus-case.ts'
import { cell, lines, workbook } from '../hostile-files.ts'

export default {
  says: 'Cells and rows without addresses follow one another.',
  make: () => workbook({ sheetData: lines.map(row => `<row>${row.map(cell).join('')}</row>`).join('') }),
} satisfies CorpusCase
