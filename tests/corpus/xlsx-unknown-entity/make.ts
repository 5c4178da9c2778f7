import type { CorpusCase } from '../corpus-case.ts'
import { lines, sheetData, workbook } from '../hostile-files.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'An entity that only a document type could explain is kept as it is written.',
  make: () =>
    workbook({ sheetData: sheetData([lines[0], [nip.ahmad, 'Ahmad Contoh', nik.sri, 'Sri &umpama;']]) }),
} satisfies CorpusCase
