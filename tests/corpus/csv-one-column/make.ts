import { bytesOf } from '../../ingest/workbook-fixture.ts'
import type { CorpusCase } from '../corpus-case.ts'
import { nip } from '../people.ts'

export default {
  says: 'Text in one column only is no table of any kind.',
  fileName: 'data per 30 November 2025.csv',
  make: () => bytesOf(`NIP\n${nip.ahmad}\n${nip.budiarti}\n`),
} satisfies CorpusCase
