import type { CorpusCase } from '../corpus-case.ts'

export default {
  says: 'Another format is refused by its name, whatever the file is called.',
  make: () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
} satisfies CorpusCase
