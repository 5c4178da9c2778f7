import type { CorpusCase } from '../corpus-case.ts'

export default {
  says: 'A file without a byte is empty.',
  fileName: 'data per 30 November 2025.csv',
  make: () => new Uint8Array(0),
} satisfies CorpusCase
