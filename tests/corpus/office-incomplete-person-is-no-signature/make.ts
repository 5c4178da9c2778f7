import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'Somebody without a number stays a row, be their post "Kepala Seksi" and their rank "Penata".',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama', 'OPD', 'Jabatan', 'Golongan'],
        [nip.ahmad, 'Ahmad Contoh, S.E.', 'Dinas Kesehatan', 'Analis', 'III/a'],
        [null, 'Orang Satu', null, 'Kepala Seksi', null],
        [null, 'Orang Dua', null, null, 'Penata Muda'],
        [nip.rudi, 'Rudi Misal', 'Dinas Kesehatan', 'Pelaksana', 'II/c'],
      ],
    }),
} satisfies CorpusCase
