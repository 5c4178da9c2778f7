import { relationship } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'
import { workbook } from '../hostile-files.ts'

export default {
  says: 'Chart and macro sheets hold no rows and are passed over.',
  make: () =>
    workbook({
      workbook:
        '<workbook><sheets><sheet name="Grafik" sheetId="1" r:id="c"/><sheet name="Makro" sheetId="2" r:id="m"/><sheet name="Data" sheetId="3" r:id="d"/></sheets></workbook>',
      workbookRels: `<Relationships>${relationship('c', 'chartsheet', 'chartsheets/sheet1.xml')}${relationship('m', 'xlMacrosheet', 'macrosheets/sheet1.xml')}${relationship('d', 'worksheet', 'worksheets/sheet1.xml')}</Relationships>`,
      more: { 'xl/chartsheets/sheet1.xml': '<chartsheet/>', 'xl/macrosheets/sheet1.xml': '<macrosheet/>' },
    }),
} satisfies CorpusCase
