import { zipSync } from 'fflate'
import { partsOf } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'
import { sheetData } from '../hostile-files.ts'

export default {
  says: 'Sheets nobody says the place of are damage, never an empty workbook.',
  make: () => {
    const { 'xl/_rels/workbook.xml.rels': _, ...parts } = partsOf({ sheetData: sheetData() })
    return zipSync(parts, { mtime: '2025-11-30' })
  },
} satisfies CorpusCase
