import { relationship } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'
import { workbook } from '../hostile-files.ts'

export default {
  says: 'A sheet whose part is missing is damage.',
  make: () =>
    workbook({
      workbookRels: `<Relationships>${relationship('rId1', 'worksheet', 'worksheets/gone.xml')}</Relationships>`,
    }),
} satisfies CorpusCase
