import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'A form sent three times: the last answer stands, the others are repeats; two workers of one sponsor are two records.',
  make: () =>
    xlsx({
      'Form Responses 1': [
        ['Timestamp', 'Email Address', 'NIP', 'Nama ASN', 'NIK Pekerja', 'Nama Pekerja'],
        ['01/11/2025 08:00:00', 'a@example.test', nip.ahmad, 'Ahmad Contoh', nik.sri, 'Sri Umpama'],
        ['01/11/2025 08:00:05', 'a@example.test', nip.ahmad, 'Ahmad Contoh', nik.sri, 'Sri Umpama'],
        ['01/11/2025 08:01:00', 'a@example.test', nip.ahmad, 'Ahmad Contoh', nik.joko, 'Joko Misal'],
        ['02/11/2025 08:00:00', 'a@example.test', nip.ahmad, 'Ahmad Contoh', nik.sri, 'Sri Umpama'],
      ],
    }),
} satisfies CorpusCase
