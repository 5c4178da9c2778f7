import type { CorpusCase } from '../corpus-case.ts'

export default {
  says: 'Another format is refused by its name, whatever the file is called.',
  make: () => new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]),
} satisfies CorpusCase
