import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'A row "Jumlah ASN: 2 orang" is a total, whatever column it stands in.',
  make: () =>
    xlsx({
      Data: [
        ['No', 'NIP', 'Nama', 'OPD'],
        [1, nip.ahmad, 'Ahmad Contoh, S.E.', 'Dinas Kesehatan'],
        [2, nip.rudi, 'Rudi Misal', 'Dinas Kesehatan'],
        [null, null, 'Jumlah ASN : 2 orang'],
        [null, 'Total', 2],
      ],
    }),
} satisfies CorpusCase
