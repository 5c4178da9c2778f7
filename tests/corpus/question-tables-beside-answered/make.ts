import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'Of two tables side by side only the one somebody chose is read.',
  given: { answers: { 'tables:Data': '2' } },
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama', 'OPD', 'NIP', 'Nama', 'OPD'],
        [nip.ahmad, 'Ahmad Contoh, S.E.', 'Dinkes', nip.citra, 'Citra Andai, A.Md.', 'Dinsos'],
      ],
    }),
} satisfies CorpusCase
