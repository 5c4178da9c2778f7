import type { CorpusCase } from '../corpus-case.ts'
import { sheetData, workbook } from '../hostile-files.ts'

export default {
  says: 'A part in an encoding nobody knows is refused, naming it.',
  make: () =>
    workbook({
      sheet: `<?xml version="1.0" encoding="klingon"?><worksheet><sheetData>${sheetData()}</sheetData></worksheet>`,
    }),
} satisfies CorpusCase
