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
  says: "Last month's file under this month's date changes nothing at all: said, naming the date that says the same.",
  fileName: 'pegawai per 30 November 2025.xlsx',
  earlier: [{ make: roster, fileName: 'pegawai per 31 Oktober 2025.xlsx' }],
  make: () => roster(),
} satisfies CorpusCase
