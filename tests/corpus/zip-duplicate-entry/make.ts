import type { CorpusCase } from '../corpus-case.ts'
import { workbook } from '../hostile-files.ts'

export default {
  says: 'Two entries of one name, in whatever case, are suspicious: readers differ in which one they show.',
  make: () => workbook({ more: { 'XL/Worksheets/Sheet1.xml': '<worksheet><sheetData/></worksheet>' } }),
} satisfies CorpusCase
