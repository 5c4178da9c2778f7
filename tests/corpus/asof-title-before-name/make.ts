import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: "A date in the title goes before one in the file's name.",
  fileName: 'rekap november 2025.xlsx',
  make: () => xlsx({ Data: [['Data s.d. 31 Oktober 2025'], ['NIP', 'NIK'], [nip.ahmad, nik.sri]] }),
} satisfies CorpusCase
