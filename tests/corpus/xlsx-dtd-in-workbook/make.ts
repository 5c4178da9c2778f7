import type { CorpusCase } from '../corpus-case.ts'
import { workbook } from '../hostile-files.ts'

export default {
  says: 'A document type is refused in every part: it can name files and blow up entities.',
  make: () => workbook({ workbook: `<!DOCTYPE x [<!ENTITY a "b">]><workbook><sheets/></workbook>` }),
} satisfies CorpusCase
