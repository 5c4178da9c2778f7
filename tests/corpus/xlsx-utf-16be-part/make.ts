import type { CorpusCase } from '../corpus-case.ts'
import { encoded, sheetData, workbook } from '../hostile-files.ts'

export default {
  says: 'A part in UTF-16 is read by its mark.',
  make: () =>
    workbook({
      sheet: encoded(
        `<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData>${sheetData()}</sheetData></worksheet>`,
        'utf-16be-bom',
      ),
    }),
} satisfies CorpusCase
