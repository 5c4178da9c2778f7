import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Two tables side by side on one sheet are a question; nothing of the second is lost silently.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'NIK', null, 'NIP', 'NIK'],
        [nip.ahmad, nik.sri, null, nip.citra, nik.joko],
      ],
    }),
} satisfies CorpusCase
