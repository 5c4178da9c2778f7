import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'The date of a letter, a regulation or a print-out is not the date of the data.',
  fileName: 'lampiran.xlsx',
  make: () =>
    xlsx({
      Data: [
        ['Lampiran Surat Sekretaris Daerah'],
        ['Nomor : 560/1234/XI/2025'],
        ['Tanggal : 5 Desember 2025'],
        ['DATA ASN KEADAAN NOVEMBER 2025'],
        ['NIP', 'NIK'],
        [nip.ahmad, nik.sri],
        ['Dicetak 6 Desember 2025'],
      ],
    }),
} satisfies CorpusCase
