import type { CorpusCase } from '../corpus-case.ts'
import { sheetData, workbook } from '../hostile-files.ts'

export default {
  says: 'Elements with a prefix are the same elements.',
  make: () =>
    workbook({
      sheet: `<worksheet><sheetData>${sheetData()}</sheetData></worksheet>`.replace(/<(\/?)/g, '<$1x:'),
    }),
} satisfies CorpusCase
