import type { CorpusCase } from '../corpus-case.ts'
import { changed, setBoth, workbook } from '../hostile-files.ts'

export default {
  says: 'A part that unpacks to more than its headers say is stopped at the first byte beyond.',
  unpacksAtMost: 1_000_000,
  make: () =>
    changed(
      workbook({ sheet: `<worksheet>${' '.repeat(3_000_000)}<sheetData/></worksheet>` }),
      (view, sheet) => setBoth(view, sheet, 'size', 1000),
    ),
} satisfies CorpusCase
