import type { CorpusCase } from '../corpus-case.ts'
import { cell, lines, sheetData, workbook } from '../hostile-files.ts'
import { nik } from '../people.ts'

export default {
  says: 'A fraction of as many characters as a NIP stands for no person, and stops nothing.',
  make: () =>
    workbook({
      sheetData: sheetData(
        lines,
        `<row r="4"><c><v>1000.0000038146973</v></c>${cell('Citra Andai')}${cell(nik.wati)}</row>`,
      ),
    }),
} satisfies CorpusCase
