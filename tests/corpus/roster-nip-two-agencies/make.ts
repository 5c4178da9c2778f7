import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: "The same NIP under two agencies is a question that proposes the former roster's; counted once.",
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama', 'OPD'],
        [nip.ahmad, 'Ahmad Contoh, S.E.', 'Dinas Kesehatan'],
        [nip.ahmad, 'Ahmad Contoh, S.E.', 'Dinas Sosial'],
      ],
    }),
} satisfies CorpusCase
