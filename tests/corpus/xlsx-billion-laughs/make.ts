import type { CorpusCase } from '../corpus-case.ts'
import { workbook } from '../hostile-files.ts'

export default {
  says: 'Entities that multiply each other are refused with their document type.',
  make: () =>
    workbook({
      sheet: `<!DOCTYPE x [<!ENTITY a "haha">${'bcdefghij'.replace(/./g, name => `<!ENTITY ${name} "${`&${String.fromCharCode(name.charCodeAt(0) - 1)};`.repeat(10)}">`)}]><worksheet><sheetData><row><c t="str"><v>&j;</v></c></row></sheetData></worksheet>`,
    }),
} satisfies CorpusCase
