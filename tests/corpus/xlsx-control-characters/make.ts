import type { CorpusCase } from '../corpus-case.ts'
import { lines, sheetData, workbook } from '../hostile-files.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Control characters, zero-width marks and soft hyphens are cleaned away.',
  make: () =>
    workbook({
      sheetData: sheetData([
        lines[0],
        [nip.ahmad, 'Ahmad_x0007_ Contoh', nik.sri, 'S\u200bri\u00ad Umpama\u202e'],
      ]),
    }),
} satisfies CorpusCase
