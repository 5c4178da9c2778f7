import type { CorpusCase } from '../corpus-case.ts'
import { blank, gap, xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'The header is found in row 28, below a letterhead and 300 blank formatted rows change nothing.',
  make: () =>
    xlsx({
      Data: [
        ['PEMERINTAH KOTA SEMARANG'],
        ['DINAS KESEHATAN'],
        ['Jalan Pandanaran Nomor 79, Semarang'],
        ...gap(24),
        ['NIP', 'Nama', 'OPD'],
        [nip.ahmad, 'Ahmad Contoh, S.E.', 'Dinas Kesehatan'],
        ...Array.from({ length: 300 }, () => [blank, blank, blank]),
        [nip.rudi, 'Rudi Misal', 'Dinas Kesehatan'],
      ],
    }),
} satisfies CorpusCase
