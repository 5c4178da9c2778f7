import { relationship } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'
import { cell, workbook } from '../hostile-files.ts'
import { nik, nip } from '../people.ts'

const header = ['Timestamp', 'NIP', 'NIK'].map(cell).join('')

export default {
  says: 'Cells with a style in a workbook whose styles nobody finds are damage: a day would become a number.',
  make: () =>
    workbook({
      workbookRels: `<Relationships>${relationship('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relationship('rId3', '', '/xl/styles.xml')}</Relationships>`,
      styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
      sheetData: `<row r="1">${header}</row><row r="2"><c s="1"><v>45964</v></c>${cell(nip.ahmad)}${cell(nik.sri)}</row>`,
    }),
} satisfies CorpusCase
