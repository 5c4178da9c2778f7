import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'A name alone in the first column is somebody without a number; a heading of posts is a heading.',
  make: () =>
    xlsx({
      Data: [
        ['Nama', 'NIP', 'OPD'],
        ['PEJABAT STRUKTURAL'],
        ['Ahmad Contoh, S.E.', nip.ahmad, 'Dinas Kesehatan'],
        ['Orang Tanpa Nomor'],
        ['Rudi Misal', nip.rudi, 'Dinas Kesehatan'],
      ],
    }),
} satisfies CorpusCase
