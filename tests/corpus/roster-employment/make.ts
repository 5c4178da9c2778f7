import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: "The kind of employment is the column's, else the number's; paruh waktu only ever the column's.",
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama', 'OPD', 'Status Kepegawaian'],
        [nip.ahmad, 'Ahmad Contoh, S.E.', 'Dinas Kesehatan', 'Pegawai Negeri Sipil'],
        [nip.eko, 'Eko Seumpama', 'Kecamatan Tugu', 'PPPK Paruh Waktu'],
        ['199305052024212003', 'Fitri Contoh', 'Dinas Sosial', null],
        [nip.citra, 'Citra Andai', 'Dinas Sosial', 'CPNS'],
      ],
    }),
} satisfies CorpusCase
