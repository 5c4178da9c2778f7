import type { CorpusCase } from '../corpus-case.ts'
import { workbook } from '../hostile-files.ts'

export default {
  says: 'Parts that are each small enough but together over the limit are refused before anything is unpacked.',
  limits: { maxUnpackedBytes: 1_000_000 },
  unpacksAtMost: 0,
  make: () => workbook({ more: { 'a.bin': new Uint8Array(900_000), 'b.bin': new Uint8Array(900_000) } }),
} satisfies CorpusCase
