import type { CorpusCase } from '../corpus-case.ts'
import { workbook } from '../hostile-files.ts'

export default {
  says: 'A sheet that is mostly blanks and shrinks more than two hundredfold is refused by its ratio before anything is unpacked.',
  unpacksAtMost: 0,
  make: () => workbook({ sheet: `<worksheet>${' '.repeat(3_000_000)}<sheetData/></worksheet>` }),
} satisfies CorpusCase
