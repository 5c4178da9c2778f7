import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: '"Lampiran Surat" headings, number and about are title; the data\'s month is in the title below them.',
  fileName: 'lampiran.xlsx',
  make: () =>
    xlsx({
      Lampiran: [
        [null, null, null, 'Lampiran Surat Edaran Wali Kota'],
        [null, null, null, 'Nomor : B/123/500/2025'],
        [null, null, null, 'Tanggal : 1 Oktober 2025'],
        ['DAFTAR ASN PENGASUH BULAN NOVEMBER 2025'],
        ['No', 'NIP', 'Nama ASN', 'NIK Pekerja'],
        [1, nip.ahmad, 'Ahmad Contoh', nik.sri],
      ],
    }),
} satisfies CorpusCase
