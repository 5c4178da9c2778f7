import type { CorpusCase } from '../corpus-case.ts'
import { workbook } from '../hostile-files.ts'

export default {
  says: 'A document type is refused in every part: it can name files and blow up entities.',
  make: () => workbook({ sheet: `<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>` }),
} satisfies CorpusCase
