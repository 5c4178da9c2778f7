import type { CorpusCase } from '../corpus-case.ts'
import { lines, sheetData, workbook } from '../hostile-files.ts'
import { nik, nip } from '../people.ts'

export default {
  says: '_x000D_ is the character it stands for, _x005F_x000D_ the text _x000D_ itself.',
  make: () =>
    workbook({
      sheetData: sheetData([
        lines[0],
        [nip.ahmad, 'Ahmad Contoh', nik.sri, 'Sri_x000D_ Umpama _x005F_x000D_'],
      ]),
    }),
} satisfies CorpusCase
