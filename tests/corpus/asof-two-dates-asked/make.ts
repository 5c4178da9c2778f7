import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Two dates of the same weight are a question that proposes the first.',
  fileName: 'data.xlsx',
  make: () =>
    xlsx({ Data: [['Perbandingan Oktober 2025 dan November 2025'], ['NIP', 'NIK'], [nip.ahmad, nik.sri]] }),
} satisfies CorpusCase
