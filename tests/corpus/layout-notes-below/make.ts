import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Notes below the table ("Keterangan:", "*) …") are no data.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama ASN', 'NIK Pekerja'],
        [nip.ahmad, 'Ahmad Contoh', nik.sri],
        null,
        ['Keterangan :'],
        ['1. Data diambil dari laporan OPD'],
        ['2. Iuran dibayar per bulan'],
        ['*) belum diverifikasi'],
      ],
    }),
} satisfies CorpusCase
