import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Two signatures side by side under a wide table are no data.',
  make: () =>
    xlsx({
      Data: [
        ['No', 'NIP', 'Nama ASN', 'NIK Pekerja', 'Nama Pekerja', 'Iuran'],
        [1, nip.ahmad, 'Ahmad Contoh', nik.sri, 'Sri Umpama', 16800],
        ['JUMLAH', null, null, null, null, 16800],
        null,
        [null, 'Mengetahui', null, null, 'Semarang, 30 Nopember 2025'],
        [null, 'Kepala Bagian Umum', null, null, 'Bendahara'],
        null,
        [null, 'Drs. Nama Satu, M.M.', null, null, 'Nama Dua, S.E.'],
        [null, 'Pembina Tk. I', null, null, 'Penata'],
        [null, 'NIP. 19700101 199803 1 001', null, null, 'NIP 19800101 200501 2 002'],
      ],
    }),
} satisfies CorpusCase
