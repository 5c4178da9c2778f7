import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Rupiah in every way they are written are the same whole number.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'NIK', 'Iuran'],
        [nip.ahmad, nik.sri, 'Rp 16.800,-'],
        [nip.ahmad, nik.joko, '16,800'],
        [nip.ahmad, nik.wati, '16.800,00'],
        [nip.ahmad, nik.tono, 'Rp16.800'],
        [nip.ahmad, '3374012512920001', 16800],
        [nip.ahmad, '3374012512920002', 'IDR 16,800.00'],
        [nip.ahmad, '3374012512920003', '16800/bln'],
        [nip.ahmad, '3374012512920004', 'Rp. 16.800 ,-'],
      ],
    }),
} satisfies CorpusCase
