import { bytesOf } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'
import { lines } from '../hostile-files.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A quote that never closes is refused with the line it began on.',
  fileName: 'data per 30 November 2025.csv',
  make: () =>
    bytesOf(
      `${lines[0].join(';')}\n${lines[1].join(';')}\n${nip.budiarti};"Budiarti Umpama;${nik.joko};Joko Misal\n`,
    ),
} satisfies CorpusCase
