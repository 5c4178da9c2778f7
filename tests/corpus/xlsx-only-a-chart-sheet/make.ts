import { relationship } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'
import { workbook } from '../hostile-files.ts'

export default {
  says: 'A workbook of nothing but charts has no data sheet.',
  make: () =>
    workbook({
      workbook: '<workbook><sheets><sheet name="Grafik" sheetId="1" r:id="c"/></sheets></workbook>',
      workbookRels: `<Relationships>${relationship('c', 'chartsheet', 'chartsheets/sheet1.xml')}</Relationships>`,
      more: { 'xl/chartsheets/sheet1.xml': '<chartsheet/>' },
    }),
} satisfies CorpusCase
