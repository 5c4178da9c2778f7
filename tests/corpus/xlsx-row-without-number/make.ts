import type { CorpusCase } from '../corpus-case.ts'
import { cell, lines, workbook } from '../hostile-files.ts'

export default {
  says: 'A row without a number whose cells have addresses is where they say.',
  make: () =>
    workbook({
      sheetData: lines
        .map(
          (row, r) =>
            `<row>${row.map((text, c) => cell(text).replace('<c', `<c r="${'ABCD'[c]}${r + 5}"`)).join('')}</row>`,
        )
        .join(''),
    }),
} satisfies CorpusCase
