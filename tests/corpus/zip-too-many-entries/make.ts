import type { CorpusCase } from '../corpus-case.ts'
import { workbook } from '../hostile-files.ts'

export default {
  says: 'More than 10,000 entries are suspicious.',
  unpacksAtMost: 0,
  make: () =>
    workbook({
      more: Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`xl/media/${at}.txt`, ''])),
    }),
} satisfies CorpusCase
