import type { CorpusCase } from '../corpus-case.ts'
import { cell, lines, sheetData, workbook } from '../hostile-files.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A numeric cell that holds no number is kept as the text it is.',
  make: () =>
    workbook({
      sheetData: sheetData(
        [lines[0]],
        `<row r="2">${[nip.ahmad, 'Ahmad Contoh', nik.sri].map(cell).join('')}<c><v>Sri Umpama</v></c></row>`,
      ),
    }),
} satisfies CorpusCase
