import { bytesOf } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'
import { joined, sheetData, workbook } from '../hostile-files.ts'

export default {
  says: 'A comment that looks like a second end record does not pose as one.',
  make: () => {
    const inner = workbook({ sheetData: sheetData([['NIP', 'Nama ASN', 'NIK', 'Nama Pekerja']]) })
    const whole = joined(workbook(), inner.subarray(inner.length - 22), bytesOf('x'))
    new DataView(whole.buffer).setUint16(whole.length - 23 - 2, 23, true)
    return whole
  },
} satisfies CorpusCase
