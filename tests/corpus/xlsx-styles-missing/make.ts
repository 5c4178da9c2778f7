import type { CorpusCase } from '../corpus-case.ts'
import { cell, workbook } from '../hostile-files.ts'
import { nik, nip } from '../people.ts'

const header = ['Timestamp', 'NIP', 'NIK'].map(cell).join('')

export default {
  says: 'The workbook names its styles, its cells use them, and the part is not there: damage.',
  make: () =>
    workbook({
      sheetData: `<row r="1">${header}</row><row r="2"><c s="1"><v>45964</v></c>${cell(nip.ahmad)}${cell(nik.sri)}</row>`,
    }),
} satisfies CorpusCase
