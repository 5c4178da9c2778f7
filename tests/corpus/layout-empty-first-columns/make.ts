import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'Empty columns before the table change nothing.',
  make: () =>
    xlsx({
      Data: [null, [null, null, 'NIP', 'Nama', 'OPD'], [null, null, nip.ahmad, 'Ahmad Contoh, S.E.', 'DKK']],
    }),
} satisfies CorpusCase
