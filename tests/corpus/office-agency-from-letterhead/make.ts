import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'A roster without any column of agencies belongs to the agency its letterhead names.',
  make: () =>
    xlsx({
      Sheet1: [
        ['PEMERINTAH KOTA SEMARANG'],
        ['DINAS KESEHATAN'],
        ['DAFTAR PEGAWAI'],
        ['NO', 'NIP', 'NAMA', 'PANGKAT/GOL'],
        [1, nip.ahmad, 'Ahmad Contoh, S.E.', 'Penata, III/c'],
        [2, nip.rudi, 'Rudi Misal', 'Pengatur, II/c'],
      ],
    }),
} satisfies CorpusCase
