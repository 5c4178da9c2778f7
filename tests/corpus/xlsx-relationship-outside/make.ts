import { relationship } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'
import { workbook } from '../hostile-files.ts'

export default {
  says: 'A sheet that is said to lie outside the file is damage; nothing is fetched.',
  make: () =>
    workbook({
      workbookRels: `<Relationships>${relationship('rId1', 'worksheet', '../../../../etc/passwd')}</Relationships>`,
    }),
} satisfies CorpusCase
