import type { CorpusCase } from '../corpus-case.ts'
import { lines, sheetData, workbook } from '../hostile-files.ts'
import { nip } from '../people.ts'

export default {
  says: 'A style there is none of leaves the number a number.',
  make: () =>
    workbook({
      styles: '<cellXfs><xf numFmtId="0"/></cellXfs>',
      sheetData: sheetData([[...lines[0]], [...lines[1]]]).replace(
        `<c t="inlineStr"><is><t>${nip.ahmad}`,
        `<c s="99999" t="inlineStr"><is><t>${nip.ahmad}`,
      ),
    }),
} satisfies CorpusCase
