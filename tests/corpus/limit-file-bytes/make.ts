import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A file larger than the limit is refused unopened, with the limit.',
  limits: { maxFileBytes: 500 },
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'NIK'],
        [nip.ahmad, nik.sri],
      ],
    }),
} satisfies CorpusCase
