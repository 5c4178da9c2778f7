import type { CorpusCase } from '../corpus-case.ts'
import { cell, lines, workbook } from '../hostile-files.ts'
import { nik, nip } from '../people.ts'

export default {
  says: '__proto__ and constructor as header, sheet, shared string and name are ordinary text.',
  make: () =>
    workbook({
      workbook: '<workbook><sheets><sheet name="__proto__" sheetId="1" r:id="rId1"/></sheets></workbook>',
      strings: '<si><t>__proto__</t></si><si><t>constructor</t></si>',
      sheetData: `<row r="1">${lines[0].map(cell).join('')}<c t="s"><v>0</v></c>${cell('constructor')}</row><row r="2">${[nip.ahmad, 'Ahmad Contoh', nik.sri].map(cell).join('')}<c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>`,
    }),
} satisfies CorpusCase
