import type { CorpusCase } from '../corpus-case.ts'
import { changed, setBoth, workbook } from '../hostile-files.ts'

export default {
  says: 'A part whose CRC-32 is not the declared one is damaged.',
  make: () => changed(workbook(), (view, sheet) => setBoth(view, sheet, 'crc', 0x12345678)),
} satisfies CorpusCase
