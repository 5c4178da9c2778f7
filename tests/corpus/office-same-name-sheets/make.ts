import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Sheets "Sheet1", "Sheet1 (2)" with the same people: repeats are counted as such, the later sheet stands.',
  make: () =>
    xlsx({
      Sheet1: [
        ['NIP', 'NIK'],
        [nip.ahmad, nik.sri],
      ],
      'Sheet1 (2)': [
        ['NIP', 'NIK'],
        [nip.ahmad, nik.sri],
        [nip.citra, nik.joko],
      ],
    }),
} satisfies CorpusCase
