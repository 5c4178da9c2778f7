import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'A first section whose heading stands right above the header speaks for the rows below the header.',
  make: () =>
    xlsx({
      Data: [
        ['PEMERINTAH KOTA SEMARANG'],
        ['DAFTAR PEGAWAI'],
        ['DINAS KESEHATAN'],
        ['No', 'NIP', 'Nama'],
        [1, nip.ahmad, 'Ahmad Contoh, S.E.'],
        [2, nip.rudi, 'Rudi Misal'],
        ['DINAS SOSIAL'],
        ['No', 'NIP', 'Nama'],
        [1, nip.citra, 'Citra Andai, A.Md.'],
      ],
    }),
} satisfies CorpusCase
