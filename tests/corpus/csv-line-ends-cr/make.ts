import type { CorpusCase } from '../corpus-case.ts'
import { delimited } from '../hostile-files.ts'

export default {
  says: 'Returns alone end lines, as old Macs wrote them.',
  fileName: 'data per 30 November 2025.csv',
  make: () => delimited(';', 'utf-8', '\r'),
} satisfies CorpusCase
