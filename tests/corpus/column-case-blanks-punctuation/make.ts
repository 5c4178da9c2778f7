import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Headers are matched after folding case, blanks, line breaks and punctuation.',
  make: () =>
    xlsx({
      Data: [
        ['n.i.p', ' N I K ', 'NAMA\nPEKERJA', 'No.HP', 'JENIS  PEKERJAAN'],
        [nip.ahmad, nik.sri, 'Sri Umpama', '081200011122', 'Pedagang'],
      ],
    }),
} satisfies CorpusCase
