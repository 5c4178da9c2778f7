import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'Headings that somebody says are no agencies are not carried down: their people are set aside.',
  given: { answers: { section: '-' } },
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama'],
        ['DINAS KESEHATAN'],
        [nip.ahmad, 'Ahmad Contoh, S.E.'],
        ['DINAS SOSIAL'],
        [nip.citra, 'Citra Andai, A.Md.'],
      ],
    }),
} satisfies CorpusCase
