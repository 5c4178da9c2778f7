import type { CorpusCase } from '../corpus-case.ts'
import { workbook } from '../hostile-files.ts'

export default {
  says: 'A thousand entries are an unusual workbook, but one.',
  make: () =>
    workbook({
      more: Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`xl/media/${at}.txt`, ''])),
    }),
} satisfies CorpusCase
