import { bytesOf } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'
import { joined, sheetData, workbook } from '../hostile-files.ts'

export default {
  says: 'A sheet with bytes that are no UTF-8 is damaged.',
  make: () =>
    workbook({
      sheet: joined(
        bytesOf(`<worksheet><sheetData>${sheetData()}<row>`),
        new Uint8Array([0x3c, 0x63, 0x3e, 0xff, 0xfe]),
        bytesOf('</c></row></sheetData></worksheet>'),
      ),
    }),
} satisfies CorpusCase
