import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A hidden sheet is read, with a notice.',
  make: () =>
    xlsx({
      Petunjuk: [['Isilah lembar berikut dengan lengkap']],
      Data: {
        rows: [
          ['NIP', 'Nama ASN', 'NIK Pekerja'],
          [nip.ahmad, 'Ahmad Contoh', nik.sri],
          [nip.citra, 'Citra Andai', nik.wati],
        ],
        hidden: true,
      },
    }),
} satisfies CorpusCase
