import type { CorpusCase } from '../corpus-case.ts'

export default {
  says: 'Another format is refused by its name, whatever the file is called.',
  make: () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0]),
} satisfies CorpusCase
