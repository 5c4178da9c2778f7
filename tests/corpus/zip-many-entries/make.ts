import type { CorpusCase } from '../corpus-case.ts'
import { workbook } from '../hostile-files.ts'

export default {
  says: 'Some thousand entries are an unusual workbook, but one.',
  make: () =>
    workbook({
      more: Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`xl/media/${at}.txt`, ''])),
    }),
} satisfies CorpusCase
