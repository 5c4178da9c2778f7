import type { PlainDate } from '../../../src/domain/plain-date.ts'
import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A date given by the caller stands; that the file names another is a warning.',
  given: { asOf: '2025-11-30' as PlainDate },
  make: () => xlsx({ Data: [['Keadaan per 31 Oktober 2025'], ['NIP', 'NIK'], [nip.ahmad, nik.sri]] }),
} satisfies CorpusCase
