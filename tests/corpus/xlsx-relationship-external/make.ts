import { relationship } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'
import { workbook } from '../hostile-files.ts'

export default {
  says: 'A sheet linked from another file is damage; nothing is fetched.',
  make: () =>
    workbook({
      workbookRels: `<Relationships>${relationship('rId1', 'worksheet', 'http://127.0.0.1/x.xml').replace('/>', ' TargetMode="External"/>')}</Relationships>`,
    }),
} satisfies CorpusCase
