import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A header that holds all words of an accepted name, in one column only, matches without asking.',
  make: () =>
    xlsx({
      Data: [
        [
          'NIP ASN Pengasuh',
          'Nama Lengkap ASN (Donatur)',
          'NIK Pekerja Rentan',
          'Nama Lengkap Pekerja Rentan (sesuai KTP)',
          'Nomor HP Pekerja (WA aktif)',
        ],
        [nip.ahmad, 'Ahmad Contoh', nik.sri, 'Sri Umpama', '081200011122'],
      ],
    }),
} satisfies CorpusCase
