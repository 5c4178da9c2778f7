import type { CorpusCase } from '../corpus-case.ts'
import { cell, lines, sheetData, workbook } from '../hostile-files.ts'

export default {
  says: 'A tag that is one endless name is passed in linear time.',
  make: () =>
    workbook({
      sheetData: sheetData(
        lines,
        `<row ${Array.from({ length: 150_000 }, (_, at) => ((at * 7919) % 1296).toString(36)).join('')}>${cell('catatan')}</row>`,
      ),
    }),
} satisfies CorpusCase
