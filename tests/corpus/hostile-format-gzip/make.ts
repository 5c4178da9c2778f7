import type { CorpusCase } from '../corpus-case.ts'

export default {
  says: 'Another format is refused by its name, whatever the file is called.',
  make: () => new Uint8Array([0x1f, 0x8b, 8, 0]),
} satisfies CorpusCase
