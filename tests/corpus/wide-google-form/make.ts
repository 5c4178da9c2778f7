import type { CorpusCase } from '../corpus-case.ts'
import { day, xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: "A form's export with a question for each worker: timestamp, e-mail and notes beside them.",
  make: () =>
    xlsx({
      'Form Responses 1': [
        [
          'Timestamp',
          'Email Address',
          'NIP ASN',
          'Nama Lengkap ASN',
          'Perangkat Daerah',
          'NIK Pekerja Rentan 1',
          'Nama Pekerja Rentan 1',
          'Pekerjaan Pekerja 1',
          'NIK Pekerja Rentan 2',
          'Nama Pekerja Rentan 2',
          'Pekerjaan Pekerja 2',
          'Saran / Masukan',
        ],
        [
          day(45964.385),
          'contoh@example.test',
          nip.ahmad,
          'Ahmad Contoh',
          'Dinas Kesehatan',
          nik.sri,
          'Sri Umpama',
          'Pedagang',
          nik.joko,
          'Joko Misal',
          'Tukang becak',
          'semoga bermanfaat',
        ],
      ],
    }),
} satisfies CorpusCase
