import type { CorpusCase } from '../corpus-case.ts'
import { sheetData, workbook } from '../hostile-files.ts'

export default {
  says: 'A sheet whose data stands under another prefix than its root is refused, never read as empty.',
  make: () =>
    workbook({
      sheet: `<worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>${sheetData().replace(/<(\/?)/g, '<$1x:')}</x:sheetData></worksheet>`,
    }),
} satisfies CorpusCase
