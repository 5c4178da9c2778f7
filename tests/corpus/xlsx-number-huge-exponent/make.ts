import type { CorpusCase } from '../corpus-case.ts'
import { cell, lines, sheetData, workbook } from '../hostile-files.ts'
import { nip } from '../people.ts'

export default {
  says: 'A number no calculator holds is set aside where it stands for a NIK, and stops nothing.',
  make: () =>
    workbook({
      sheetData: sheetData(
        lines,
        `<row r="4">${cell(nip.citra)}${cell('Citra Andai')}<c><v>1e999999999</v></c></row>`,
      ),
    }),
} satisfies CorpusCase
