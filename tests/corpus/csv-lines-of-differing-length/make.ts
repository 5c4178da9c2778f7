import { bytesOf } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'
import { lines } from '../hostile-files.ts'
import { nip } from '../people.ts'

export default {
  says: 'Lines that end early or go on too long are rows all the same.',
  fileName: 'data per 30 November 2025.csv',
  make: () =>
    bytesOf(
      `${lines[0].join(';')}\n${lines[1].join(';')};;x;y\n${lines[2].join(';')}\n${nip.citra};Citra Andai\n`,
    ),
} satisfies CorpusCase
