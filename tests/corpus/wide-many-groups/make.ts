import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

const groups = Array.from({ length: 12 }, (_, i) => i + 1)

export default {
  says: 'Twelve groups are twelve records.',
  make: () =>
    xlsx({
      Form: [
        ['NIP', ...groups.map(i => `NIK ${i}`)],
        [nip.ahmad, ...groups.map(i => `33740112129000${String(i).padStart(2, '0')}`)],
      ],
    }),
} satisfies CorpusCase
