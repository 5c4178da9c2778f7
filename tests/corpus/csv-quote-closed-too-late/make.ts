import { bytesOf } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'
import { lines } from '../hostile-files.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A quote that closes only at some later row would swallow the rows between, and is refused with its line.',
  fileName: 'data per 30 November 2025.csv',
  make: () =>
    bytesOf(
      `${lines[0].join(';')}\n${nip.ahmad};"Ahmad Contoh;${nik.sri};Sri Umpama\n${nip.budiarti};"Budiarti Umpama";${nik.joko};Joko Misal\n`,
    ),
} satisfies CorpusCase
