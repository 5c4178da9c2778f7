import type { CorpusCase } from '../corpus-case.ts'
import { delimited, lines } from '../hostile-files.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Delimited text is read whatever parts its fields and however its letters are stored.',
  fileName: 'data per 30 November 2025.csv',
  make: () =>
    delimited('\t', 'utf-16be', '\r\n', [lines[0], [nip.ahmad, 'Ahmad Contoh', nik.sri, 'Siré Umpama']]),
} satisfies CorpusCase
