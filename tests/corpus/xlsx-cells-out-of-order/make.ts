import type { CorpusCase } from '../corpus-case.ts'
import { cell, lines, workbook } from '../hostile-files.ts'

export default {
  says: 'Cells that stand out of order in their row are where their addresses say.',
  make: () =>
    workbook({
      sheetData: lines
        .map(
          (row, r) =>
            `<row r="${r + 1}">${row
              .map((text, c) => cell(text).replace('<c', `<c r="${'ABCD'[c]}${r + 1}"`))
              .toReversed()
              .join('')}</row>`,
        )
        .join(''),
    }),
} satisfies CorpusCase
