import { zipSync } from 'fflate'
import { partsOf } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'
import { sheetData } from '../hostile-files.ts'

export default {
  says: 'Paths parted by backslashes, as some .NET programs write them, are the same paths.',
  make: () =>
    zipSync(
      Object.fromEntries(
        Object.entries(partsOf({ sheetData: sheetData() })).map(([path, part]) => [
          path.replaceAll('/', '\\'),
          part,
        ]),
      ),
      { mtime: '2025-11-30' },
    ),
} satisfies CorpusCase
