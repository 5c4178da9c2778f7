import type { CorpusCase } from '../corpus-case.ts'
import { ole } from '../hostile-files.ts'

export default {
  says: 'Another format is refused by its name, whatever the file is called.',
  make: () => ole(['Root Entry', 'WordDocument']),
} satisfies CorpusCase
