import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'A column named by an answer is taken, and nothing is asked any more.',
  given: { kind: 'roster', answers: { 'column:agency': 'Tempat Tugas' } },
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama Pegawai', 'Tempat Tugas'],
        [nip.ahmad, 'Ahmad Contoh, S.E.', 'Dinas Kesehatan'],
      ],
    }),
} satisfies CorpusCase
