import type { CorpusCase } from '../corpus-case.ts'
import { xlsx } from '../make-workbook.ts'
import { nip } from '../people.ts'

export default {
  says: 'A required column that is not there and has nothing like it: refused with kind, column and the nearest header.',
  make: () =>
    xlsx({
      Data: [
        ['NIP', 'Nama', 'Jabatan', 'Golongan'],
        [nip.ahmad, 'Ahmad Contoh', 'Analis', 'III/a'],
      ],
    }),
} satisfies CorpusCase
