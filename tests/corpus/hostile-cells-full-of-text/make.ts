import type { CorpusCase } from '../corpus-case.ts'
import { lines, sheetData, workbook } from '../hostile-files.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Cells as full as Excel allows cost their row and no more than a moment.',
  make: () =>
    workbook({
      sheetData: sheetData([...lines, [nip.citra, '9'.repeat(30_000), nik.wati, '1.'.repeat(15_000)]]),
    }),
} satisfies CorpusCase
