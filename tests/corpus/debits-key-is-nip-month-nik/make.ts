import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A debit is one of NIP, month and NIK: the later row of a repeat stands and says what differs.',
  make: () =>
    xlsx({
      Debet: [
        ['NIP', 'NIK Pekerja', 'Bulan', 'Hasil', 'Nominal'],
        [nip.ahmad, nik.sri, 'November 2025', 'Gagal', 16800],
        [nip.ahmad, nik.joko, 'November 2025', 'Berhasil', 16800],
        [nip.ahmad, nik.sri, 'Oktober 2025', 'Berhasil', 16800],
        [nip.ahmad, null, 'November 2025', 'Berhasil', 33600],
        [nip.ahmad, nik.sri, 'November 2025', 'Berhasil', 16800],
      ],
    }),
} satisfies CorpusCase
