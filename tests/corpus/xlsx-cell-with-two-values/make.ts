import type { CorpusCase } from '../corpus-case.ts'
import { cell, workbook } from '../hostile-files.ts'
import { nik, nip } from '../people.ts'

const header = ['NIP', 'NIK', 'Iuran'].map(cell).join('')

export default {
  says: 'Of two values in one cell nobody knows which one is meant: damage.',
  make: () =>
    workbook({
      sheetData: `<row r="1">${header}</row><row r="2">${cell(nip.ahmad)}${cell(nik.sri)}<c><v>16800</v><v>201600</v></c></row>`,
    }),
} satisfies CorpusCase
