import { relationship } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'
import { cell, workbook } from '../hostile-files.ts'
import { nik, nip } from '../people.ts'

const header = ['NIP', 'NIK', 'Iuran'].map(cell).join('')

export default {
  says: 'Without styles, cells that use none or only the first are what they are; a text needs none at all.',
  make: () =>
    workbook({
      workbookRels: `<Relationships>${relationship('rId1', 'worksheet', 'worksheets/sheet1.xml')}</Relationships>`,
      sheetData: `<row r="1">${header}</row><row r="2">${cell(nip.ahmad).replace('<c', '<c s="4"')}${cell(nik.sri)}<c s="0"><v>16800</v></c></row>
        <row r="3">${cell(nip.budiarti)}${cell(nik.joko)}<c><v>16800</v></c></row>`,
    }),
} satisfies CorpusCase
