import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nik, nip } from '../people.ts'

export default {
  says: 'One workbook of registrations with a sheet for each agency, each with letterhead and signature.',
  make: () =>
    xlsx(
      Object.fromEntries(
        [
          ['Dinkes', nip.ahmad, nik.sri],
          ['Disdik', nip.budiarti, nik.joko],
          ['Dinsos', nip.citra, nik.wati],
        ].map(([name = '', number = '', worker = '']) => [
          name,
          [
            ['PEMERINTAH KOTA SEMARANG'],
            ['No', 'NIP', 'NIK'],
            [1, number, worker],
            ['JUMLAH', 1],
            [null, 'Semarang, 30 November 2025'],
            [null, 'Kepala'],
            [null, 'NIP. 19700101 199803 1 001'],
          ],
        ]),
      ),
    ),
} satisfies CorpusCase
