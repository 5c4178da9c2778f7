import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'Place, date, office, name and number of who signed are no data, however they stand.',
  make: () =>
    xlsx({
      Data: [
        ['No', 'NIP', 'Nama', 'OPD'],
        [1, nip.ahmad, 'Ahmad Contoh, S.E.', 'Dinas Kesehatan'],
        null,
        [null, null, 'Semarang, 30 November 2025'],
        [null, null, 'Kepala Dinas Kesehatan'],
        [null, null, 'Kota Semarang'],
        null,
        [null, null, 'dr. Nama Contoh, M.Kes.'],
        [null, null, 'Pembina Utama Muda'],
        [null, null, 'NIP. 19700101 199803 1 001'],
      ],
    }),
} satisfies CorpusCase
