import type { CorpusCase } from '../corpus-case.ts'
import { workbook } from '../hostile-files.ts'

export default {
  says: 'More entries than the limit are suspicious.',
  limits: { maxEntries: 500 },
  unpacksAtMost: 0,
  make: () =>
    workbook({
      more: Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`xl/media/${at}.txt`, ''])),
    }),
} satisfies CorpusCase
