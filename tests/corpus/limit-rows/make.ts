import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'More rows than the limit are refused before memory is spent on them, with the limit.',
  limits: { maxRows: 10 },
  make: () => xlsx({ Data: [['NIP', 'NIK'], ...Array.from({ length: 20 }, () => [nip.ahmad, nik.sri])] }),
} satisfies CorpusCase
