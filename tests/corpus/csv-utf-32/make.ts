import type { CorpusCase } from '../corpus-case.ts'

export default {
  says: 'UTF-32 is refused, naming it.',
  fileName: 'data per 30 November 2025.csv',
  make: () => new Uint8Array([0xff, 0xfe, 0, 0, 0x4e, 0, 0, 0]),
} satisfies CorpusCase
