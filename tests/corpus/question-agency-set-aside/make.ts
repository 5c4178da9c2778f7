import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'An agency that is answered with none of the city\u2019s is set aside with its rows, and asked about no more.',
  given: { answers: { 'agency:kantor entah apa': '-' } },
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama', 'OPD'],
        [nip.ahmad, 'Ahmad Contoh, S.E.', 'Kantor Entah Apa'],
        [nip.citra, 'Citra Andai, A.Md.', 'Dinsos'],
      ],
    }),
} satisfies CorpusCase
