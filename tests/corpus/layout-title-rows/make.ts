import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'Title rows above the header are counted as titles, and the date is read from them.',
  fileName: 'pegawai.xlsx',
  make: () =>
    xlsx({
      Pegawai: [
        ['DAFTAR NAMA APARATUR SIPIL NEGARA'],
        ['DINAS KESEHATAN KOTA SEMARANG'],
        ['Keadaan per 30 November 2025'],
        null,
        ['No', 'NIP', 'Nama', 'OPD', 'Jabatan'],
        ['1', nip.ahmad, 'Ahmad Contoh, S.E.', 'Dinas Kesehatan', 'Analis'],
      ],
    }),
} satisfies CorpusCase
