import { relationship } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'
import { lines, sheetData, workbook } from '../hostile-files.ts'

export default {
  says: 'Sheets stand in the order and under the names of the workbook, whatever their files are called.',
  make: () =>
    workbook({
      workbook:
        '<workbook><sheets><sheet name="Pertama" sheetId="7" r:id="b"/><sheet name="Kedua" sheetId="3" r:id="a"/></sheets></workbook>',
      workbookRels: `<Relationships>${relationship('a', 'worksheet', 'worksheets/sheet1.xml')}${relationship('b', 'worksheet', 'worksheets/sheet9.xml')}</Relationships>`,
      sheetData: sheetData([lines[0], lines[2]]),
      more: {
        'xl/worksheets/sheet9.xml': `<worksheet><sheetData>${sheetData([lines[0], lines[1]])}</sheetData></worksheet>`,
      },
    }),
} satisfies CorpusCase
