import type { CorpusCase } from '../corpus-case.ts'
import { sheetData, workbook } from '../hostile-files.ts'

export default {
  says: 'What a sheet says of its dimension is believed by nobody.',
  make: () =>
    workbook({
      sheet: `<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${sheetData()}</sheetData></worksheet>`,
    }),
} satisfies CorpusCase
