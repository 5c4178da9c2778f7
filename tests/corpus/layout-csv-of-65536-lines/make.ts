import type { CorpusCase } from '../corpus-case.ts'
import { csv } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A CSV of exactly 65,536 lines may have been cut off by an old program: said, and taken.',
  fileName: 'data per 30 November 2025.csv',
  make: () => csv([['NIP', 'NIK'], ...Array.from({ length: 65_535 }, () => [nip.ahmad, nik.sri])]),
} satisfies CorpusCase
