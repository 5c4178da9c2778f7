import type { CorpusCase } from '../corpus-case.ts'
import { cell, workbook } from '../hostile-files.ts'

export default {
  says: 'Five hundred headers that could all be the same field are weighed in linear time, and none is it.',
  make: () =>
    workbook({
      sheetData: Array.from(
        { length: 10 },
        () =>
          `<row>${Array.from({ length: 500 }, (_, at) => cell(`nik pekerja tanggal ${at % 7}`)).join('')}</row>`,
      ).join(''),
    }),
} satisfies CorpusCase
