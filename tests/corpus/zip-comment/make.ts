import { bytesOf } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'
import { joined, workbook } from '../hostile-files.ts'

export default {
  says: 'A comment at the end of the zip is harmless.',
  make: () => {
    const whole = joined(workbook(), bytesOf('exported'))
    new DataView(whole.buffer).setUint16(whole.length - 8 - 2, 8, true)
    return whole
  },
} satisfies CorpusCase
