import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'Text that begins with = + - @ is kept as text.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'NIK', 'Nama Pekerja', 'Pekerjaan', 'Lokasi Kerja', 'Program'],
        [nip.ahmad, nik.sri, '=HYPERLINK("http://contoh.test")', '+Pedagang', '-Pasar Johar', '@JKK'],
      ],
    }),
} satisfies CorpusCase
