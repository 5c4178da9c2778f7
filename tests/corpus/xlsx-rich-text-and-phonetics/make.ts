import type { CorpusCase } from '../corpus-case.ts'
import { cell, lines, sheetData, workbook } from '../hostile-files.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Rich text is joined, and what only says how it is spoken is left out.',
  make: () =>
    workbook({
      strings:
        '<si><r><t>Sri </t></r><r><rPr><b/></rPr><t>Umpama</t></r><rPh sb="0" eb="1"><t>ヨミ</t></rPh></si>',
      sheetData: sheetData(
        [lines[0]],
        `<row r="2">${[nip.ahmad, 'Ahmad Contoh', nik.sri].map(cell).join('')}<c t="s"><v>0</v></c></row>`,
      ),
    }),
} satisfies CorpusCase
