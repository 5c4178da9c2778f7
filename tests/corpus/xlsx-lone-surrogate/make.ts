import type { CorpusCase } from '../corpus-case.ts'
import { lines, sheetData, workbook } from '../hostile-files.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A numeric entity that is half a character harms nobody.',
  make: () =>
    workbook({
      sheetData: sheetData([lines[0], [nip.ahmad, 'Ahmad Contoh', nik.sri, 'Sri &#x1F600; Umpama']]),
    }),
} satisfies CorpusCase
