import { zipSync } from 'fflate'
import type { CorpusCase } from '../corpus-case.ts'
import { workbook } from '../hostile-files.ts'

export default {
  says: 'A zip inside the workbook is a part like any other: its bytes are checked, and it is never opened.',
  make: () =>
    workbook({
      more: {
        'xl/embeddings/inner.zip': zipSync(
          { 'bomb.xml': new Uint8Array(2_000_000) },
          { mtime: '2025-11-30' },
        ),
      },
    }),
} satisfies CorpusCase
