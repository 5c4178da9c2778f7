import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

const roster = () =>
  xlsx({
    Data: [
      ['NIP', 'Nama', 'OPD'],
      [nip.ahmad, 'Ahmad Contoh, S.E.', 'Dinas Kesehatan'],
      [nip.citra, 'Citra Andai, A.Md.', 'Dinas Sosial'],
      [nip.eko, 'Eko Seumpama', 'Kecamatan Tugu'],
    ],
  })

export default {
  says: 'Other content for the same date shows first who comes in, goes out, moves and changes.',
  fileName: 'pegawai revisi per 30 November 2025.xlsx',
  earlier: [{ make: roster, fileName: 'pegawai per 30 November 2025.xlsx' }],
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama', 'OPD'],
        [nip.ahmad, 'Ahmad Contoh, S.E.', 'Dinas Sosial'],
        [nip.citra, 'Citra Andai Lestari, A.Md.', 'Dinas Sosial'],
        [nip.rudi, 'Rudi Misal', 'Dinas Kesehatan'],
      ],
    }),
} satisfies CorpusCase
