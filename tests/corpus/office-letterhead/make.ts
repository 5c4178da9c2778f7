import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'A letterhead (kop surat) with address, phone, web and a line is title; its numbers are no data.',
  fileName: 'data pegawai.xlsx',
  make: () =>
    xlsx({
      Data: {
        rows: [
          ['PEMERINTAH KOTA SEMARANG'],
          ['DINAS KESEHATAN'],
          ['Jl. Pandanaran No. 79 Telp. (024) 0000000 Semarang 50241'],
          ['Website : contoh.test   Email : contoh@example.test'],
          ['_______________________________________________'],
          ['DAFTAR ASN PER 30 NOVEMBER 2025'],
          null,
          ['NO.', 'NIP', 'NAMA', 'JABATAN', 'UNIT KERJA'],
          [1, nip.ahmad, 'Ahmad Contoh, S.E.', 'Analis', 'Puskesmas Pandanaran'],
        ],
        merges: ['A1:E1', 'A2:E2', 'A3:E3', 'A4:E4', 'A6:E6'],
      },
    }),
} satisfies CorpusCase
